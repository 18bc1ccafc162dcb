import { useContext } from 'react'
import { OverlayTriggerStateContext } from 'react-aria-components/Dialog'
import { useText } from '../../i18n/i18n.tsx'
import { useStage, useWorkspace } from '../../state/hooks.ts'
import { type PresentPerson, useSession } from '../../state/session.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Button } from '../../ui/button.tsx'
import styles from './people.module.css'

/** Everybody here: where they are, and whose view to follow. */
export function PeopleList({ people }: { people: readonly PresentPerson[] }) {
  return (
    <ul className={styles.rows}>
      {people.map(p => (
        <Person key={p.connection} person={p} />
      ))}
    </ul>
  )
}

function Person({ person: p }: { person: PresentPerson }) {
  const t = useText()
  const maps = useStage(s => s.maps)
  const where = maps.find(m => m.id === p.map)?.title
  return (
    <li className={styles.row}>
      <Avatar name={p.name} color={p.color} />
      <span className={styles.name}>
        {p.name}
        {p.me ? <span className={styles.quiet}> {t('people.you')}</span> : null}
        {where === undefined ? null : <span className={styles.where}>{where}</span>}
      </span>
      {p.me || p.participant === '' ? null : <Follow person={p} />}
    </li>
  )
}

/** Two people who follow each other would chase each other's view. */
function Follow({ person: p }: { person: PresentPerson }) {
  const t = useText()
  const { workspace, me } = useSession()
  const list = useContext(OverlayTriggerStateContext)
  const now = useWorkspace(w => w.following === p.participant)
  if (p.following === me.participant) return <span className={styles.quiet}>{t('follow.you')}</span>
  return (
    <Button
      size="s"
      aria-label={t(now ? 'follow.stop_name' : 'follow.name', { name: p.name })}
      onPress={() => {
        workspace.setState({ following: now ? null : p.participant })
        list?.close()
      }}
    >
      {t(now ? 'follow.stop' : 'follow.start')}
    </Button>
  )
}
