import { Handshake } from 'lucide-react'
import { ranked } from '../../shared/insight/dots.ts'
import type { NoteId } from '../../shared/model/ids.ts'
import type { ResultOf } from '../../shared/model/round-result.ts'
import { useText } from '../i18n/i18n.tsx'
import { useBoard } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import { useAllTools } from '../state/use-permit.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { Candidate, useCandidateName } from './candidate.tsx'
import styles from './rounds.module.css'

/** A ranked list; ties are shown as ties: they share a rank. Dots of merged notes count for the one that kept them. */
export function VotesResult({ result }: { result: ResultOf<'votes'> }) {
  const t = useText()
  const counts = useBoard(
    'notes',
    ({ notes }) => {
      const keeper = new Map<NoteId, NoteId>()
      for (const note of notes.values()) for (const { id } of note.absorbed) keeper.set(id, note.id)
      const dots = new Map<NoteId, number>()
      for (const count of result.counts) {
        const id = keeper.get(count.note) ?? count.note
        dots.set(id, (dots.get(id) ?? 0) + count.dots)
      }
      return [...dots].map(([note, sum]) => ({ note, dots: sum }))
    },
    [result],
  )
  const list = ranked(counts)
  const most = list[0]?.item.dots ?? 0
  return (
    <ol className={styles.list}>
      {list.map(({ rank, tied, item: { note, dots } }) => (
        <Candidate
          key={note}
          id={note}
          before={
            dots === 0 ? null : (
              <span className={styles.rank}>
                <span aria-hidden>{tied ? `=${rank}` : `${rank}.`}</span>
                <VisuallyHidden>{t(tied ? 'result.rank_tied' : 'result.rank', { rank })}</VisuallyHidden>
              </span>
            )
          }
        >
          <span className={styles.bar} aria-hidden>
            <span style={{ inlineSize: most === 0 ? 0 : `${(dots / most) * 100}%` }} />
          </span>
          <span className={styles.dots}>{t('round.dots_of', { count: dots })}</span>
          <Promote id={note} />
        </Candidate>
      ))}
    </ol>
  )
}

/** Into the partners' table, or to the record that is there. */
function Promote({ id }: { id: NoteId }) {
  const t = useText()
  const { intents, workspace } = useSession()
  const all = useAllTools()
  const text = useCandidateName(id)
  const lives = useBoard('notes', board => board.notes.has(id), [id])
  const record = useBoard('partners', board => board.partnerOf.get(id) ?? null, [id])
  if (!lives || (record === null && !all)) return null
  return (
    <IconButton
      size="s"
      tip="left"
      label={t(record === null ? 'result.partner' : 'result.record', { text })}
      onPress={() => {
        const partner = record ?? intents.promote([id])
        if (partner) workspace.setState({ panel: { kind: 'partner', id: partner } })
      }}
    >
      <Handshake size={16} aria-hidden />
    </IconButton>
  )
}
