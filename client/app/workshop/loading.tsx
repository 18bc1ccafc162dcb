import { useText } from '../../i18n/i18n.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import styles from './workshop.module.css'

/** In place of a view, panel or dialog whose code is on its way. */
export function Loading() {
  const t = useText()
  return (
    <div className={styles.loading}>
      <Spinner />
      <VisuallyHidden>{t('app.fetching')}</VisuallyHidden>
    </div>
  )
}
