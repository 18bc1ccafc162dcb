import { Trash2 } from 'lucide-react'
import { useText } from '../i18n/i18n.tsx'
import { useReturned } from '../state/half-written.ts'
import { useStage, useWorkspace } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { mapFor, placeFor } from './back-on-map.ts'
import styles from './rounds.module.css'

/** Words of one's own that came back from a round: only their author sees them, until they are used or removed. */
export function ReturnedEntries() {
  const t = useText()
  const { board, intents } = useSession()
  const stage = useStage()
  const view = useWorkspace(w => w.view)
  const [returned, drop] = useReturned()
  const texts = returned.flatMap(entry => ('text' in entry.value ? [{ entry, note: entry.value }] : []))
  if (texts.length === 0) return null
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{t('round.returned')}</h3>
      <p className={styles.quiet}>{t('round.returned_help')}</p>
      <ul className={styles.list}>
        {texts.map(({ entry, note: { text, zone, color } }) => {
          const meant = { round: entry.round, zone }
          const map = mapFor(meant, stage, view)
          return (
            <li key={`${entry.round} ${entry.id}`} className={styles.own}>
              <span className={styles.name}>{text}</span>
              {map ? (
                <Button
                  size="s"
                  onPress={() => {
                    const at = placeFor(meant, map, board.board.notes.values())
                    const [made] = intents.createNotes([{ map: map.id, at, text, color }])
                    if (made !== undefined) drop(entry)
                  }}
                >
                  {t('round.put_on_map')}
                </Button>
              ) : null}
              <IconButton size="s" label={t('round.done_with', { text })} onPress={() => drop(entry)}>
                <Trash2 size={16} aria-hidden />
              </IconButton>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
