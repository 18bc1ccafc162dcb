import { useSession } from '../../state/session.ts'
import { AgendaList } from './agenda-list.tsx'
import { CallEveryone } from './call-everyone.tsx'
import { ClockControls } from './clock-controls.tsx'
import { FurtherReading } from './further-reading.tsx'
import { HandsList } from './hands-list.tsx'
import { RoundControls } from './round-controls.tsx'
import styles from './session.module.css'
import { ShowJoin } from './show-join.tsx'
import { StepNow } from './step-now.tsx'

/** What a session is led with: the steps, the clock, the sealed round, hands, and bringing everyone here. Others read the steps. */
export function SessionPanel() {
  const { role } = useSession()
  const leads = role === 'facilitator'
  return (
    <div className={styles.panel}>
      {leads ? <StepNow /> : null}
      {leads ? <ClockControls /> : null}
      {leads ? <RoundControls /> : null}
      {leads ? <HandsList /> : null}
      {leads ? (
        <div className={styles.row}>
          <CallEveryone />
          <ShowJoin />
        </div>
      ) : null}
      <AgendaList />
      <FurtherReading />
    </div>
  )
}
