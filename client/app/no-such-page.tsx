import { Compass } from 'lucide-react'
import { Link } from 'wouter'
import { useText } from '../i18n/i18n.tsx'
import button from '../ui/button.module.css'
import { ProblemPage } from './problem-page.tsx'

/** An address that leads nowhere. */
export function NoSuchPage() {
  const t = useText()
  return (
    <ProblemPage
      icon={<Compass size={22} aria-hidden />}
      title={t('problem.no_page')}
      actions={
        <Link href="/" className={`${button.button} ${button.plain}`}>
          {t('app.to_start')}
        </Link>
      }
    >
      <p>{t('problem.no_page_help')}</p>
    </ProblemPage>
  )
}
