import type { Partner } from '../../../../shared/model/partner.ts'
import { useText } from '../../../i18n/i18n.tsx'
import { useSession } from '../../../state/session.ts'
import { FirstSteps } from '../first-steps.tsx'
import { Fold, Pairs, Part } from '../group.tsx'
import { MeetingLog } from '../meeting-log.tsx'
import { MessageBuilder } from '../message-builder.tsx'
import { RowList } from '../row-list.tsx'
import { ScalarField } from '../scalar-field.tsx'

/** Until we have met, a message is what comes next. */
const toWrite = ({ stage }: Partner): boolean =>
  stage === null || stage === 'identified' || stage === 'researching' || stage === 'contacted'

/** What we do next with them: the message, small steps, meetings, dates. Source: B44–B49, C5. */
export function PlanGroup({ partner }: { partner: Partner }) {
  const t = useText()
  const viewer = useSession().role === 'viewer'
  return (
    <>
      <Part>
        <FirstSteps partner={partner} />
      </Part>
      <Fold title={t('record.part_message')} isOpen={toWrite(partner)}>
        <MessageBuilder partner={partner} />
      </Fold>
      <Part title={t('record.part_meet')}>
        <Pairs>
          <ScalarField partner={partner} field="first_meeting" />
          <ScalarField partner={partner} field="first_meeting_channel" />
        </Pairs>
        {viewer ? null : <MeetingLog partner={partner} />}
        <RowList partner={partner} list="activities" empty={t('record.activities_empty')} />
        <RowList partner={partner} list="milestones" />
      </Part>
      <Part title={t('record.part_touch')}>
        <Pairs>
          <ScalarField partner={partner} field="last_contact" />
          <ScalarField partner={partner} field="cadence" />
        </Pairs>
      </Part>
    </>
  )
}
