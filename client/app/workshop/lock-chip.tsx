import { Lock } from 'lucide-react'
import { useText } from '../../i18n/i18n.tsx'
import { useStage } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'
import { Button } from '../../ui/button.tsx'
import styles from './top-bar.module.css'

/** Reminds the facilitator that nobody else can write, and opens the board again. */
export function LockChip() {
  const t = useText()
  const { role, intents } = useSession()
  const locked = useStage(s => s.locked)
  if (role !== 'facilitator' || !locked) return null
  return (
    <Button
      size="s"
      className={styles.chip}
      aria-label={t('menu.unlock_short')}
      icon={<Lock size={14} aria-hidden />}
      onPress={() => intents.stage({ what: 'lock', on: false })}
    >
      <span className={styles.chipWords}>{t('menu.unlock_short')}</span>
    </Button>
  )
}
