import { type ReactNode, useId, useState } from 'react'
import { useText } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import style from './insight.module.css'

interface Props {
  /** the anchor that the list of answers leads to */
  readonly id: string
  readonly title: string
  /** how many things are listed; null: it is not about a number */
  readonly count: number | null
  /** by what rule, in words */
  readonly why: string
  readonly action?: ReactNode
  readonly children: ReactNode
}

/** One answer: what it is about, how much of it there is, why, and the list itself. */
export function Answer({ id, title, count, why, action, children }: Props) {
  const heading = useId()
  return (
    <section id={`insight-${id}`} className={style.answer} aria-labelledby={heading} tabIndex={-1}>
      <header className={style.answerHead}>
        <h3 id={heading}>
          {title} {count === null ? null : <span className={style.count}>{count}</span>}
        </h3>
        {action}
      </header>
      <p className={style.why}>{why}</p>
      {children}
    </section>
  )
}

/** Rows shown before somebody asks for all. */
const FEW = 6

/** A list that begins short; `render` gives each row's content. */
export function Rows<T>({
  items,
  keyOf,
  render,
  label,
  few = FEW,
}: {
  items: readonly T[]
  keyOf: (item: T) => string
  render: (item: T) => ReactNode
  label: string
  few?: number
}) {
  const t = useText()
  const [all, setAll] = useState(false)
  if (items.length === 0) return null
  const shown = all ? items : items.slice(0, few)
  return (
    <>
      <ul className={style.rows} aria-label={label}>
        {shown.map(item => (
          <li key={keyOf(item)} className={style.row}>
            {render(item)}
          </li>
        ))}
      </ul>
      {items.length > few ? (
        <Button size="s" look="quiet" aria-expanded={all} onPress={() => setAll(!all)}>
          {all ? t('insight.fewer') : t('insight.all', { count: items.length })}
        </Button>
      ) : null}
    </>
  )
}

/** Said where an answer is that there is nothing. */
export const Nothing = ({ children }: { children: ReactNode }) => <p className={style.nothing}>{children}</p>
