import { useStore } from 'zustand'
import { useText } from '../../i18n/i18n.tsx'
import { useSession } from '../../state/session.ts'
import { Checkbox } from '../../ui/checkbox.tsx'

/** Opens all tools to everybody for the step that runs, or keeps each to their own notes. */
export function StepTools() {
  const t = useText()
  const { intents, stage } = useSession()
  // as it is stored: what is sent back keeps the words in the workshop's language
  const { agenda, step } = useStore(stage)
  const now = agenda.find(s => s.id === step?.id)
  if (!now) return null
  return (
    <Checkbox
      label={t('tools.open_all')}
      help={t(now.tools === 'all' ? 'tools.all_help' : 'tools.own_help')}
      isSelected={now.tools === 'all'}
      onChange={all => intents.stage({ what: 'agenda.put', step: { ...now, tools: all ? 'all' : 'own' } })}
    />
  )
}
