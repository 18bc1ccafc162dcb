import { useText } from '../i18n/i18n.tsx'
import { useStage } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import { Checkbox } from '../ui/checkbox.tsx'

/** Whether viewers are shown where people stand: as the server has it, not as it was pressed. */
export function ViewersSee() {
  const t = useText()
  const { intents } = useSession()
  const stance = useStage(s => s.privacy.stance)
  return (
    <Checkbox
      label={t('viewers.stance')}
      help={t('viewers.stance_help')}
      isSelected={stance}
      onChange={on => void intents.stage({ what: 'privacy', stance: on })}
    />
  )
}
