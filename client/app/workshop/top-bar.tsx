import { ListTree, Share2 } from 'lucide-react'
import { useCallback, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { BoardTitle } from '../../facilitate/board-title.tsx'
import { useText } from '../../i18n/i18n.tsx'
import { keepsNothing } from '../../platform/kept-values.ts'
import { leaveNone } from '../../platform/leave-none.ts'
import { useSession } from '../../state/session.ts'
import { Button } from '../../ui/button.tsx'
import { IconToggle } from '../../ui/icon-toggle.tsx'
import { useHoldBack } from '../hold-back.tsx'
import mark from '../pictures/mark.svg'
import { LateDialog } from './late-dialog.tsx'
import { LeaveQuestion } from './leave-question.tsx'
import { LockChip } from './lock-chip.tsx'
import { SharePlace } from './parts.ts'
import { People } from './people.tsx'
import { SavedMark } from './saved-mark.tsx'
import { SessionButton } from './session-button.tsx'
import styles from './top-bar.module.css'
import { useOutlineToggle } from './use-outline-toggle.ts'
import { WorkshopMenu } from './workshop-menu.tsx'

export interface TopBarProps {
  workshopKey: string
  onChangeName: () => void
}

/** One row: title, people, saved state, outline, share, and everything else in a menu. */
export function TopBar({ workshopKey, onChangeName }: TopBarProps) {
  const t = useText()
  const [sharing, setSharing] = useState<Element | null>(null)
  const outline = useOutlineToggle()
  const session = useSession()
  const [, navigate] = useLocation()
  const [going, setGoing] = useState<(() => void) | null>(null)
  /** asks first where that would lose something */
  const leave = (go: () => void): void => (session.atRisk() ? setGoing(() => go) : go())
  // on a shared computer the browser's Back leads nobody to this link
  const go = useCallback(
    (to: string) => (keepsNothing() ? leaveNone(isNew => navigate(to, { replace: !isNew })) : navigate(to)),
    [navigate],
  )
  const home = (): void => go('/')
  useHoldBack(
    useCallback(() => session.atRisk(), [session]),
    useCallback((to: string) => setGoing(() => () => go(to)), [go]),
  )
  return (
    <header className={styles.bar}>
      <Link
        href="/"
        className={styles.home}
        aria-label={t('app.to_start')}
        onClick={event => {
          if (event.ctrlKey || event.metaKey || !(session.atRisk() || keepsNothing())) return
          event.preventDefault()
          leave(home)
        }}
      >
        <img src={mark} alt="" />
      </Link>
      <BoardTitle />
      <SavedMark />
      <LockChip />
      <div className={styles.right}>
        <People />
        <IconToggle
          label={t('shell.outline')}
          className={styles.wideOnly}
          isSelected={outline.isOpen}
          isDisabled={!outline.map}
          onChange={outline.toggle}
        >
          <ListTree size={20} aria-hidden />
        </IconToggle>
        <SessionButton />
        <Button
          look="primary"
          className={styles.share}
          icon={<Share2 size={18} aria-hidden />}
          aria-label={t('share.button')}
          onPress={({ target }) => setSharing(target)}
        >
          <span className={styles.shareWord}>{t('share.button')}</span>
        </Button>
        <WorkshopMenu
          workshopKey={workshopKey}
          onChangeName={() => leave(onChangeName)}
          onLeave={() => leave(home)}
        />
      </div>
      {sharing ? (
        <LateDialog onClose={() => setSharing(null)}>
          <SharePlace workshopKey={workshopKey} opener={sharing} onClose={() => setSharing(null)} />
        </LateDialog>
      ) : null}
      {going ? <LeaveQuestion onLeave={going} onClose={() => setGoing(null)} /> : null}
    </header>
  )
}
