import { useId } from 'react'
import type { ConnectionJson, NoteJson } from '../../../shared/exchange/board-json.ts'
import { useText } from '../../i18n/i18n.tsx'
import styles from './snapshot-page.module.css'

/** The lines of a snapshot, in words. */
export function ConnectionsPart(props: {
  connections: readonly ConnectionJson[]
  notes: readonly NoteJson[]
}) {
  const t = useText()
  const title = useId()
  const texts = new Map(props.notes.map(n => [n.id, n.text ?? '']))
  if (props.connections.length === 0) return null
  return (
    <section aria-labelledby={title} className={styles.part}>
      <h2 id={title}>{t('shell.connections')}</h2>
      <ul className={styles.lines}>
        {props.connections.map(c => (
          <li key={`${c.from}>${c.to}`}>
            <strong>{texts.get(c.from) || c.from}</strong> → <strong>{texts.get(c.to) || c.to}</strong>
            <span className={styles.how}>
              {[
                c.kind ? t(`kind.${c.kind}`) : null,
                c.strength ? t(`strength.${c.strength}`) : null,
                c.effect === 'harms' ? t('effect.harms') : null,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
