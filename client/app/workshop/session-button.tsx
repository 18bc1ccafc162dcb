import { ListOrdered } from 'lucide-react'
import { useText } from '../../i18n/i18n.tsx'
import { useWorkspace } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'
import { Button } from '../../ui/button.tsx'
import styles from './top-bar.module.css'

/** The facilitator's way to what a session is led with. */
export function SessionButton() {
  const t = useText()
  const { role, workspace } = useSession()
  const open = useWorkspace(w => w.panel.kind === 'session')
  if (role !== 'facilitator') return null
  return (
    <Button
      look="quiet"
      className={styles.session}
      icon={<ListOrdered size={18} aria-hidden />}
      aria-label={t('session.title')}
      aria-expanded={open}
      onPress={() => workspace.setState({ panel: { kind: open ? 'none' : 'session' } })}
    >
      <span className={styles.sessionWord}>{t('session.title')}</span>
    </Button>
  )
}
