import { useText } from '../i18n/i18n.tsx'
import { Spinner } from '../ui/spinner.tsx'
import styles from './opening.module.css'

/** A page on its way. */
export function Opening({ text }: { text?: string }) {
  const t = useText()
  return (
    <main className={styles.opening} aria-busy="true">
      <Spinner />
      {text ?? t('app.opening')}
    </main>
  )
}
