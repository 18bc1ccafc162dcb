import { useState } from 'react'
import { bringIn } from '../../shared/edits/bring-in.ts'
import type { BoardJson } from '../../shared/exchange/board-json.ts'
import { LIMITS } from '../../shared/model/limits.ts'
import { useText } from '../i18n/i18n.tsx'
import { refusalText } from '../i18n/refusal-text.ts'
import { answerOf, nothing, type Refusal } from '../platform/http.ts'
import { useSession } from '../state/session.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useUndoToast } from '../ui/use-undo-toast.ts'
import styles from './files.module.css'

interface Props {
  board: BoardJson
  name: string
  onClose: () => void
  onBack: () => void
}

/** What a board file holds, and a button that merges it into this board. */
export function BoardPreview({ board, name, onClose, onBack }: Props) {
  const t = useText()
  const say = useUndoToast()
  const session = useSession()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const { maps, people, agenda, results, ...rest } = board
  const stageParts = {
    ...(maps ? { maps } : {}),
    ...(people ? { people } : {}),
    ...(agenda ? { agenda } : {}),
    ...(results ? { results } : {}),
  }
  const facilitator = session.role === 'facilitator'
  const own = Object.keys(stageParts).length > 0

  /** What undo does not take back goes to the server, after a snapshot from which one can go back. */
  const keepAndMerge = async (): Promise<Refusal | null> => {
    const post = (path: string, body: object) =>
      answerOf(
        nothing,
        session.request(path, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
      )
    const before = t('bring.snapshot_name', { name }).slice(0, LIMITS.title)
    const kept = await post('/snapshots', { name: before })
    if (!kept.ok) return kept.error
    const merged = await post('/board', { schema: board.schema, ...stageParts })
    return merged.ok ? null : merged.error
  }

  const bring = async (): Promise<void> => {
    setBusy(true)
    setProblem(null)
    if (facilitator && own) {
      const refused = await keepAndMerge()
      if (refused) {
        setBusy(false)
        return setProblem(refusalText(t, refused))
      }
    }
    const stage = session.stage.getState()
    const taken = session.intents.bringIn(rest, maps ? { ...stage, maps } : stage, bringIn)
    setBusy(false)
    if (!taken) return setProblem(t('bring.closed'))
    say(t('bring.done', { count: (board.notes ?? []).length + (board.partners ?? []).length }))
    onClose()
  }

  return (
    <Dialog
      title={t('bring.board_title', { name })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" onPress={onBack}>
            {t('bring.other')}
          </Button>
          <Button look="primary" isPending={busy} onPress={() => void bring()}>
            {t('bring.merge')}
          </Button>
        </>
      }
    >
      <p>
        {t('bring.board_holds', {
          notes: (board.notes ?? []).length,
          lines: (board.connections ?? []).length,
          partners: (board.partners ?? []).length,
        })}
      </p>
      <p className={styles.help}>{t('bring.board_help')}</p>
      {own ? (
        <p className={styles.help}>{t(facilitator ? 'bring.board_stage' : 'bring.board_no_stage')}</p>
      ) : null}
      {problem ? (
        <Banner tone="danger" live="alert">
          {problem}
        </Banner>
      ) : null}
    </Dialog>
  )
}
