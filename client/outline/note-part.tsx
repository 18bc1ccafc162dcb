import { createContext, type ReactNode, useContext, useId } from 'react'
import style from './note-fields.module.css'

/** How deep the headings of a note's groups lie: under a row of the outline, or right under the panel's title. */
export const PartLevel = createContext<'h3' | 'h4'>('h4')

/** A group of fields under a small heading. */
export function NotePart({ title, children }: { title: string; children: ReactNode }) {
  const heading = useId()
  const Heading = useContext(PartLevel)
  return (
    <fieldset className={style.part} aria-labelledby={heading}>
      <Heading className={style.label} id={heading}>
        {title}
      </Heading>
      {children}
    </fieldset>
  )
}
