import { useStore } from 'zustand'
import { useText } from '../i18n/i18n.tsx'
import { useSession } from '../state/session.ts'
import { VoteDots } from '../ui/vote-dots.tsx'
import { Candidate } from './candidate.tsx'
import styles from './rounds.module.css'
import type { SettingsOf } from './settings-of.ts'

/** Dots: so many for each person, and at most so many on one note. */
export function VoteEntries({ settings }: { settings: SettingsOf<'votes'> }) {
  const t = useText()
  const { entries } = useStore(useSession().rounds.mine)
  const given = settings.candidates.reduce((sum, id) => {
    const value = entries.get(id)?.value
    return sum + (value && 'dots' in value ? value.dots : 0)
  }, 0)
  return (
    <>
      <p className={styles.strong} role="status">
        {t('round.left', { count: settings.limit - given })}
        {' · '}
        {t('vote.most', { count: settings.perNote })}
      </p>
      <ul className={styles.list}>
        {settings.candidates.map(id => (
          <Candidate key={id} id={id}>
            <VoteDots id={id} brief />
          </Candidate>
        ))}
      </ul>
    </>
  )
}
