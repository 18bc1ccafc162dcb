import { useText } from '../../i18n/i18n.tsx'
import { usePersonName } from '../../state/hooks.ts'
import { Button } from '../../ui/button.tsx'
import styles from './follow-banner.module.css'
import { useCall } from './use-call.ts'

/** Says that everybody is brought somewhere, and lets one stay. */
export function CallBanner() {
  const t = useText()
  const nameOf = usePersonName()
  const { call, stay } = useCall()
  return (
    <div role="status" className={styles.place}>
      {call ? (
        <div className={styles.banner}>
          <span className={styles.words}>{t('call.came', { name: nameOf(call.by) })}</span>
          <Button size="s" onPress={stay}>
            {t('call.stay')}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
