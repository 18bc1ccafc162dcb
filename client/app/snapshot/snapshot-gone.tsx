import { CameraOff } from 'lucide-react'
import { Link } from 'wouter'
import { useText } from '../../i18n/i18n.tsx'
import button from '../../ui/button.module.css'
import { ProblemPage } from '../problem-page.tsx'

/** A snapshot that was deleted, or never was. `back`: the address of its board. */
export function SnapshotGone({ back }: { back: string }) {
  const t = useText()
  return (
    <ProblemPage
      icon={<CameraOff size={22} aria-hidden />}
      title={t('snap.gone')}
      actions={
        <Link href={back} className={`${button.button} ${button.primary}`}>
          {t('snap.to_board')}
        </Link>
      }
    >
      <p>{t('snap.gone_help')}</p>
    </ProblemPage>
  )
}
