import { useText } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { Spinner } from '../ui/spinner.tsx'
import styles from './files.module.css'
import type { TakeAway } from './use-take-away.ts'

/** What is being made, how far it is, and a way to stop it. */
export function MakingFoot({ away }: { away: TakeAway }) {
  const t = useText()
  const done = away.progress === null ? '' : ` ${Math.round(away.progress * 100)} %`
  return (
    <div className={styles.making}>
      <p role="status" className={styles.wait}>
        <Spinner /> {t('files.making', { name: away.making ?? '' })}
        {done}
      </p>
      <Button size="s" onPress={away.cancel}>
        {t('app.cancel')}
      </Button>
    </div>
  )
}
