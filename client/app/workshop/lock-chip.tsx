import { Lock } from 'lucide-react'
import { useText } from '../../i18n/i18n.tsx'
import { useStage } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'
import { Button } from '../../ui/button.tsx'

/** Reminds the facilitator that nobody else can write, and opens the board again. */
export function LockChip() {
  const t = useText()
  const { role, intents } = useSession()
  const { locked } = useStage()
  if (role !== 'facilitator' || !locked) return null
  return (
    <Button
      size="s"
      icon={<Lock size={14} aria-hidden />}
      onPress={() => intents.stage({ what: 'lock', on: false })}
    >
      {t('menu.unlock_short')}
    </Button>
  )
}
