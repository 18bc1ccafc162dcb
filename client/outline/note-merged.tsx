import type { Note } from '../../shared/model/note.ts'
import { useLocale, useText } from '../i18n/i18n.tsx'
import { usePersonName } from '../state/hooks.ts'
import style from './note-comments.module.css'
import { NotePart } from './note-part.tsx'

/** What was merged into a note: everybody's own words, with who wrote them. */
export function NoteMerged({ note }: { note: Note }) {
  const t = useText()
  const { locale } = useLocale()
  const nameOf = usePersonName()
  if (note.absorbed.length === 0) return null
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <NotePart title={t('merged.title', { count: note.absorbed.length })}>
      <ul className={style.comments}>
        {note.absorbed.map(({ id, text, made }) => (
          <li key={id} className={style.comment}>
            <p className={style.text}>{text}</p>
            <p className={style.who}>
              {made.by
                ? t('merged.by', { name: nameOf(made.by), when: when.format(made.at) })
                : when.format(made.at)}
            </p>
          </li>
        ))}
      </ul>
    </NotePart>
  )
}
