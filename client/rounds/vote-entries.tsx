import { Minus, Plus } from 'lucide-react'
import type { NoteId } from '../../shared/model/ids.ts'
import { useText } from '../i18n/i18n.tsx'
import { useSession } from '../state/session.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { Candidate, useCandidateName } from './candidate.tsx'
import { useOwnEntries } from './own-entries.ts'
import styles from './rounds.module.css'
import type { SettingsOf } from './settings-of.ts'

/** Dots: so many for each person, and at most so many on one note. */
export function VoteEntries({ settings }: { settings: SettingsOf<'votes'> }) {
  const t = useText()
  const entries = useOwnEntries()
  const dotsOn = (id: NoteId): number => {
    const value = entries.get(id)?.value
    return value && 'dots' in value ? value.dots : 0
  }
  const left = settings.limit - settings.candidates.reduce((sum, id) => sum + dotsOn(id), 0)
  return (
    <>
      <p className={styles.strong} role="status">
        {t('round.left', { count: left })}
      </p>
      <ul className={styles.list}>
        {settings.candidates.map(id => (
          <Candidate key={id} id={id}>
            <Dots id={id} dots={dotsOn(id)} most={Math.min(settings.perNote, dotsOn(id) + left)} />
          </Candidate>
        ))}
      </ul>
    </>
  )
}

function Dots({ id, dots, most }: { id: NoteId; dots: number; most: number }) {
  const t = useText()
  const { rounds } = useSession()
  const text = useCandidateName(id)
  const set = (next: number): void => (next === 0 ? rounds.remove(id) : rounds.put(id, { dots: next }))
  return (
    <>
      <IconButton
        size="s"
        label={t('round.fewer_dots', { text })}
        isDisabled={dots === 0}
        onPress={() => set(dots - 1)}
      >
        <Minus size={16} aria-hidden />
      </IconButton>
      <span className={styles.dots}>{t('round.dots_of', { count: dots })}</span>
      <IconButton
        size="s"
        label={t('round.more_dots', { text })}
        isDisabled={dots >= most}
        onPress={() => set(dots + 1)}
      >
        <Plus size={16} aria-hidden />
      </IconButton>
    </>
  )
}
