import { influenceOf, placeOf, stanceOf } from '../../shared/maps/power-map.ts'
import type { NoteId } from '../../shared/model/ids.ts'
import { useText } from '../i18n/i18n.tsx'
import { useSession } from '../state/session.ts'
import { DraftInput } from '../ui/draft-input.tsx'
import { Candidate, useCandidateName } from './candidate.tsx'
import { useOwnEntries } from './own-entries.ts'
import styles from './rounds.module.css'
import type { SettingsOf } from './settings-of.ts'

/** Where each stands, in two numbers; both make an entry, an emptied one takes it back. */
export function PlaceEntries({ settings }: { settings: SettingsOf<'placements'> }) {
  return (
    <ul className={styles.list}>
      {settings.candidates.map(id => (
        <Candidate key={id} id={id}>
          <PlaceFields id={id} />
        </Candidate>
      ))}
    </ul>
  )
}

/** null for an emptied field; undefined for what is no number: that changes nothing. */
function readNumber(text: string, low: number, high: number): number | null | undefined {
  if (text.trim() === '') return null
  const value = Number(text.replace('−', '-').replace(',', '.'))
  return Number.isFinite(value) ? Math.min(high, Math.max(low, value)) : undefined
}

function PlaceFields({ id }: { id: NoteId }) {
  const t = useText()
  const { rounds } = useSession()
  const text = useCandidateName(id)
  const value = useOwnEntries().get(id)?.value
  const at = value && 'at' in value ? value.at : null
  const stance = Math.round((stanceOf(at) ?? 0) * 100)
  const influence = Math.round((influenceOf(at) ?? 0) * 100)
  const set = (next: { stance?: number | null | undefined; influence?: number | null | undefined }): void => {
    if (next.stance === undefined && next.influence === undefined) return
    if (next.stance === null || next.influence === null) {
      if (at) rounds.remove(id)
      return
    }
    // one number typed: the other starts in the middle, where it is seen and can be changed
    const s = next.stance ?? (at ? stance : 0)
    const i = next.influence ?? (at ? influence : 50)
    const [x, y] = placeOf(s / 100, i / 100)
    rounds.put(id, { at: [x, y] })
  }
  return (
    <>
      <DraftInput
        className={styles.number ?? ''}
        label={t('round.stance_of', { text })}
        placeholder={t('round.stance')}
        value={at ? String(stance) : ''}
        onCommit={next => set({ stance: readNumber(next, -100, 100) })}
      />
      <DraftInput
        className={styles.number ?? ''}
        label={t('round.influence_of', { text })}
        placeholder={t('round.influence')}
        value={at ? String(influence) : ''}
        onCommit={next => set({ influence: readNumber(next, 0, 100) })}
      />
    </>
  )
}
