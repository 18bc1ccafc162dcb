import { dots as dotsShape, ROUND_LIMITS } from '../../../shared/model/round.ts'
import { useText } from '../../i18n/i18n.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './session.module.css'

/** Dots of each person and at most on one note, as they were typed; empty: as it is usual. */
export interface TypedDots {
  readonly dots: string
  readonly perNote: string
}

export const asTyped = (n: number | null): string => (n === null ? '' : String(n))

/** A number of dots: null for none said, undefined for what is no number of dots. */
export function countOf(typed: string): number | null | undefined {
  if (typed.trim() === '') return null
  return dotsShape.safeParse(Number(typed)).data
}

interface Props {
  readonly typed: TypedDots
  /** what an empty field stands for; a number that is not known before there are notes is said in words */
  readonly usual: { readonly limit: number | null; readonly perNote: number }
  readonly onChange: (typed: TypedDots) => void
}

/** How many dots each person has in a vote, and how many of them may go on one note. */
export function DotsFields({ typed, usual, onChange }: Props) {
  const t = useText()
  const wrong = (said: string): string | undefined =>
    countOf(said) === undefined ? t('round.dots_wrong', { most: ROUND_LIMITS.dots }) : undefined
  return (
    <div className={styles.pair}>
      <TextField
        label={t('round.dots_each')}
        inputMode="numeric"
        value={typed.dots}
        help={usual.limit === null ? t('round.dots_help') : undefined}
        error={wrong(typed.dots)}
        placeholder={asTyped(usual.limit)}
        onChange={dots => onChange({ ...typed, dots })}
      />
      <TextField
        label={t('round.dots_most')}
        inputMode="numeric"
        value={typed.perNote}
        error={wrong(typed.perNote)}
        placeholder={asTyped(usual.perNote)}
        onChange={perNote => onChange({ ...typed, perNote })}
      />
    </div>
  )
}
