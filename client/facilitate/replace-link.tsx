import { RefreshCw } from 'lucide-react'
import { useRef, useState } from 'react'
import type { Role } from '../../shared/model/role.ts'
import { useText } from '../i18n/i18n.tsx'
import { refusalText } from '../i18n/refusal-text.ts'
import { putFragment } from '../platform/page.ts'
import { renewRecent } from '../platform/renew-recent.ts'
import { useSession } from '../state/session.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { drawOnce, isLost, replaceKey } from './replace-key.ts'
import type { Links } from './use-links.ts'

interface ReplaceLinkProps {
  role: Role
  name: string
  /** told all links as they are from now on */
  onReplaced: (links: Links) => void
}

/**
 * Replaces the link of one role, once asked. The facilitator's own replaces all three: it is only sent while everything is stored, and
 * this device and the address have the new key before anything else happens. Where its answer is lost, confirming again asks for the
 * same replacement, also on a page that the server has closed by then.
 */
export function ReplaceLink({ role, name, onReplaced }: ReplaceLinkProps) {
  const t = useText()
  const session = useSession()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const all = role === 'facilitator'
  /** names the replacement whose answer is still to come */
  const once = useRef<string | null>(null)

  const replace = async (): Promise<void> => {
    if (busy) return
    const { kind } = session.saved.getState()
    if (once.current === null) {
      if (kind === 'offline') return setProblem(refusalText(t, { kind: 'away' }))
      if (all && (kind !== 'saved' || session.atRisk())) return setProblem(t('renew.wait'))
      if (all) once.current = drawOnce()
    }
    setBusy(true)
    setProblem(null)
    const found = await replaceKey(session, role, once.current)
    setBusy(false)
    if (isLost(found)) return setProblem(t(all ? 'renew.all_unknown' : 'renew.unknown'))
    once.current = null
    if (!found.ok) return setProblem(refusalText(t, found.error))
    renewRecent(session.workshop, found.value.keys)
    if (all) putFragment(found.value.keys.facilitator)
    setAsking(false)
    onReplaced(found.value.links)
  }

  return (
    <>
      <Button
        look="quiet"
        icon={<RefreshCw size={16} aria-hidden />}
        aria-label={t('renew.button_of', { name })}
        onPress={() => {
          setProblem(null)
          setAsking(true)
        }}
      >
        {t('renew.button')}
      </Button>
      <Confirm
        title={all ? t('renew.all_title') : t('renew.title', { name })}
        action={t(all ? 'renew.all_action' : 'renew.action')}
        danger
        isOpen={asking}
        busy={busy}
        onClose={() => busy || setAsking(false)}
        onConfirm={() => void replace()}
      >
        <p>{t(all ? 'renew.all_help' : 'renew.help')}</p>
        {all ? (
          <p>
            {t('renew.all_you')} {t('renew.all_risk')}
          </p>
        ) : null}
        {problem ? (
          <Banner tone="danger" live="alert">
            {problem}
          </Banner>
        ) : null}
      </Confirm>
    </>
  )
}
