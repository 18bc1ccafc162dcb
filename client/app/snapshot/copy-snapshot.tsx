import { CopyPlus } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { LIMITS } from '../../../shared/model/limits.ts'
import { useText } from '../../i18n/i18n.tsx'
import { keepRecent } from '../../platform/this-device-settings.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { importBoard } from '../home/import-board-file.ts'
import { importRefusalText } from '../home/import-refusal-text.ts'
import type { BoardState } from './fetch-states.ts'
import styles from './snapshot-page.module.css'

/** Makes a new workshop of a snapshot; the one it was taken in stays as it is. */
export function CopySnapshot({ state, name }: { state: BoardState; name: string }) {
  const t = useText()
  const [, navigate] = useLocation()
  const [busy, setBusy] = useState(false)
  const [createKey, setCreateKey] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const { workshop = {} } = state.board
  const title = t('states.copy_title', { title: workshop.title ?? '', name }).slice(0, LIMITS.title)

  const copy = async (): Promise<void> => {
    setBusy(true)
    setProblem(null)
    const board = { ...state.board, workshop: { ...workshop, title } }
    const made = await importBoard(board, name, {
      title,
      locale: workshop.locale ?? 'en',
      createKey,
      checklists: state.stage?.checklists ?? null,
    })
    setBusy(false)
    if (made.ok) {
      const { id, keys } = made.value
      keepRecent({ id, role: 'facilitator', key: keys.facilitator, title, at: Date.now() })
      navigate(`/w/${id}#${keys.facilitator}`)
      return
    }
    const kind = made.error.kind === 'server' ? made.error.refusal.kind : null
    if (kind === 'create-key-needed' || kind === 'wrong-create-key') {
      setProblem(createKey ? t('home.create_key_wrong') : t('home.create_key_help'))
      setCreateKey(before => before ?? '')
    } else setProblem(importRefusalText(t, made.error, name))
  }
  return (
    <>
      <Button icon={<CopyPlus size={18} aria-hidden />} isPending={busy} onPress={() => void copy()}>
        {t('states.copy')}
      </Button>
      {createKey === null ? null : (
        <TextField
          label={t('home.create_key')}
          type="password"
          value={createKey}
          onChange={setCreateKey}
          autoFocus
          autoComplete="off"
        />
      )}
      {problem ? (
        <div className={styles.problem}>
          <Banner tone="danger" live="alert">
            {problem}
          </Banner>
        </div>
      ) : null}
    </>
  )
}
