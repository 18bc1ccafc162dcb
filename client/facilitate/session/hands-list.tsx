import { useStore } from 'zustand'
import { useText } from '../../i18n/i18n.tsx'
import { usePersonName } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'
import { Button } from '../../ui/button.tsx'
import styles from './session.module.css'

/** Whose hands are up, the longest first. */
export function HandsList() {
  const t = useText()
  const nameOf = usePersonName()
  const { rounds, intents } = useSession()
  const { hands } = useStore(rounds.live)
  if (hands.length === 0) return null
  return (
    <section className={styles.part}>
      <h3 className={styles.heading} role="status">
        {t('hand.list', { count: hands.length })}
      </h3>
      <ul className={styles.row}>
        {hands.map(id => (
          <li key={id}>
            <Button
              size="s"
              aria-label={t('hand.lower', { name: nameOf(id) })}
              onPress={() => intents.stage({ what: 'lower', participant: id })}
            >
              {nameOf(id)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
