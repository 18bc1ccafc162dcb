import { ChevronDown } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import style from './group.module.css'

interface Props {
  readonly title: string
  /** one line that says what is in it while it is closed */
  readonly summary: string
  readonly isOpen: boolean
  readonly onToggle: () => void
  readonly children: ReactNode
}

/** One of a record's groups. Closed, it says in a line what it holds; its fields are there only while it is open. */
export function Group({ title, summary, isOpen, onToggle, children }: Props) {
  const id = useId()
  return (
    <section className={style.group}>
      <h3 className={style.head}>
        <button
          type="button"
          className={style.toggle}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={onToggle}
        >
          <span className={style.title}>{title}</span>
          {isOpen ? null : <span className={style.summary}>{summary}</span>}
          <ChevronDown size={16} aria-hidden className={style.chevron} />
        </button>
      </h3>
      {isOpen ? (
        <div className={style.body} id={id}>
          {children}
        </div>
      ) : null}
    </section>
  )
}

/** Fields that belong together within a group, under a small heading. */
export function Part({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <div className={style.part}>
      {title ? <h4 className={style.partTitle}>{title}</h4> : null}
      {children}
    </div>
  )
}

/** A part that is not wanted at once: it opens by its heading, beside which stands what it holds. */
export function Fold(props: {
  readonly title: string
  readonly summary?: string
  readonly isOpen?: boolean
  readonly children: ReactNode
}) {
  const id = useId()
  const [open, setOpen] = useState(props.isOpen ?? false)
  return (
    <div className={style.part}>
      <h4 className={style.partTitle}>
        <button
          type="button"
          className={style.fold}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
        >
          <span>{props.title}</span>
          {open || !props.summary ? null : <span className={style.foldSummary}>{props.summary}</span>}
          <ChevronDown size={14} aria-hidden className={style.chevron} />
        </button>
      </h4>
      {open ? (
        <div className={style.part} id={id}>
          {props.children}
        </div>
      ) : null}
    </div>
  )
}

/** Short fields side by side, as many as there is room for. */
export const Pairs = ({ children }: { children: ReactNode }) => <div className={style.pairs}>{children}</div>
