import { Megaphone } from 'lucide-react'
import { STEP_VIEWS } from '../../../shared/model/agenda.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useWorkspace } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'
import { Button } from '../../ui/button.tsx'

/** Brings everybody to what the facilitator sees now. */
export function CallEveryone() {
  const t = useText()
  const { intents, cameras } = useSession()
  const view = useWorkspace(w => w.view)
  const shown = STEP_VIEWS.find(kind => kind === view.kind)
  if (!shown) return null
  const map = view.kind === 'map' ? view.map : null
  const call = (): void => {
    const part = view.kind === 'plan' ? view.part : null
    const list = view.kind === 'plan' ? (view.list ?? null) : null
    const camera = map === null ? null : (cameras.get(map) ?? null)
    intents.stage({ what: 'spotlight', to: { view: shown, map, part, list, camera } })
  }
  return (
    <Button icon={<Megaphone size={16} aria-hidden />} onPress={call}>
      {t('call.everyone')}
    </Button>
  )
}
