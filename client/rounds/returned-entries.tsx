import { Trash2 } from 'lucide-react'
import { useStore } from 'zustand'
import { useText } from '../i18n/i18n.tsx'
import { useStage } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import styles from './rounds.module.css'

/** Words of one's own that came back from a round: only their author sees them, until they are used or removed. */
export function ReturnedEntries() {
  const t = useText()
  const { rounds, intents } = useSession()
  const { maps } = useStage()
  const returned = useStore(rounds.returned)
  const texts = returned.flatMap(entry => ('text' in entry.value ? [{ entry, text: entry.value.text }] : []))
  const map = maps[0]
  if (texts.length === 0) return null
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{t('round.returned')}</h3>
      <p className={styles.quiet}>{t('round.returned_help')}</p>
      <ul className={styles.list}>
        {texts.map(({ entry, text }) => (
          <li key={`${entry.round} ${entry.id}`} className={styles.own}>
            <span className={styles.name}>{text}</span>
            {map ? (
              <Button
                size="s"
                onPress={() => {
                  const [made] = intents.createNotes([{ map: map.id, at: null, text, color: 'lemon' }])
                  if (made !== undefined) rounds.dropReturned(entry)
                }}
              >
                {t('round.put_on_map')}
              </Button>
            ) : null}
            <IconButton
              size="s"
              label={t('round.done_with', { text })}
              onPress={() => rounds.dropReturned(entry)}
            >
              <Trash2 size={16} aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
    </section>
  )
}
