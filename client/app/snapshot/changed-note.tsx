import type { NoteSince } from '../../../shared/insight/since-snapshot.ts'
import { useText } from '../../i18n/i18n.tsx'
import { noteName } from '../../insight/note-link.tsx'
import styles from './snapshot-page.module.css'

const hundredths = (value: number): string => {
  const n = Math.round(value * 100)
  return n > 0 ? `+${n}` : `${n}`.replace('-', '−')
}

/** A note by its words, and what became of it. */
export function ChangedNote({ note }: { note: NoteSince }) {
  const t = useText()
  const blank = t('insight.blank')
  const what = note.became.map(became => {
    if (became !== 'moved') return t(`insight.became.${became}`)
    if (note.shift) {
      const { stance, influence } = note.shift
      return t('insight.shifted', { stance: hundredths(stance), influence: hundredths(influence) })
    }
    if (note.from === null) return t('insight.became_placed')
    return note.to === null ? t('insight.became_unplaced') : t('insight.became.moved')
  })
  return (
    <>
      <span className={note.became.includes('gone') ? styles.gone : undefined}>
        {noteName(note.text, blank)}
      </span>
      <span className={styles.how}>
        {what.join(' · ')}
        {note.was === null ? null : ` · ${t('insight.was', { text: noteName(note.was, blank) })}`}
      </span>
    </>
  )
}
