import { useCallback } from 'react'
import { useText } from '../../i18n/i18n.tsx'
import { useSession } from '../../state/session.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Button } from '../../ui/button.tsx'
import { useToast } from '../../ui/toasts.tsx'
import styles from './follow-banner.module.css'
import { useFollowing } from './use-following.ts'

/** Says whose view one follows, for as long as one does, and how to stop. */
export function FollowBanner() {
  const t = useText()
  const say = useToast()
  const { workspace } = useSession()
  const leader = useFollowing(useCallback(name => say(t('follow.left', { name }), 'info'), [say, t]))
  return (
    <div role="status" className={styles.place}>
      {leader ? (
        <div className={styles.banner} style={{ borderColor: leader.color }}>
          <Avatar name={leader.name} color={leader.color} size="s" />
          <span className={styles.words}>
            {t('follow.now', { name: leader.name })}
            {leader.map === null ? <span className={styles.quiet}> · {t('follow.elsewhere')}</span> : null}
          </span>
          <Button size="s" onPress={() => workspace.setState({ following: null })}>
            {t('follow.stop')}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
