import style from './hints.module.css'

interface Props {
  readonly label: string
  readonly hints: readonly string[]
  readonly className?: string | undefined
}

/** A few words to think of, side by side; nothing to press. */
export function Hints({ label, hints, className }: Props) {
  if (hints.length === 0) return null
  return (
    <div className={className} data-hints="">
      <p className={style.label}>{label}</p>
      <ul className={style.list}>
        {hints.map(hint => (
          <li key={hint} className={style.hint}>
            {hint}
          </li>
        ))}
      </ul>
    </div>
  )
}
