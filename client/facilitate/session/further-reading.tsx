import { ExternalLink } from 'lucide-react'
import { RESOURCES } from '../../../shared/templates/resources.ts'
import { useLocale, useText } from '../../i18n/i18n.tsx'
import { useStage } from '../../state/hooks.ts'
import styles from './session.module.css'

/** What the template points to; nothing is fetched from there until somebody goes. */
export function FurtherReading() {
  const t = useText()
  const { locale } = useLocale()
  const { template } = useStage()
  const known = Object.entries(RESOURCES).find(([id]) => id === template)?.[1] ?? []
  if (known.length === 0) return null
  return (
    <details className={styles.fold}>
      <summary>
        <h3 className={styles.heading}>{t('agenda.reading')}</h3>
      </summary>
      <ul className={styles.reading}>
        {known.map(({ title, url }) => (
          <li key={url}>
            <a href={url} target="_blank" rel="noreferrer noopener">
              {title[locale]} <ExternalLink size={14} aria-label={t('agenda.new_tab')} />
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
