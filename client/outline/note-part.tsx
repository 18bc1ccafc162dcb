import { type ReactNode, useId } from 'react'
import style from './note-fields.module.css'

/** A group of fields under a small heading. */
export function NotePart({ title, children }: { title: string; children: ReactNode }) {
  const heading = useId()
  return (
    <section className={style.part} aria-labelledby={heading}>
      <h4 className={style.label} id={heading}>
        {title}
      </h4>
      {children}
    </section>
  )
}
