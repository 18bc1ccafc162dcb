import { Megaphone } from 'lucide-react'
import { useText } from '../../i18n/i18n.tsx'
import { useWorkspace } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'
import { Button } from '../../ui/button.tsx'

/** Brings everybody to what the facilitator sees now. */
export function CallEveryone() {
  const t = useText()
  const { intents, cameras } = useSession()
  const view = useWorkspace(w => w.view)
  if (view.kind === 'write') return null
  const map = view.kind === 'map' ? view.map : null
  const call = (): void => {
    const camera = map === null ? null : (cameras.get(map) ?? null)
    intents.stage({ what: 'spotlight', to: { view: view.kind, map, camera } })
  }
  return (
    <Button icon={<Megaphone size={16} aria-hidden />} onPress={call}>
      {t('call.everyone')}
    </Button>
  )
}
