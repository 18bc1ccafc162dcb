import { type Partner, wholeText } from '../../../../shared/model/partner.ts'
import { useText } from '../../../i18n/i18n.tsx'
import { useSession } from '../../../state/session.ts'
import { Fold, Pairs, Part } from '../group.tsx'
import { RecordText } from '../record-text.tsx'
import { firstLine } from '../record-values.ts'
import { RowList } from '../row-list.tsx'
import { ScalarField } from '../scalar-field.tsx'
import { SetField } from '../set-field.tsx'
import { todayHere } from '../use-speech.ts'

/** Who they are: three questions before anybody calls (goals; what they can do and need; whom they represent). Source: B39–B42. */
export function ResearchGroup({ partner }: { partner: Partner }) {
  const t = useText()
  const viewer = useSession().role === 'viewer'
  return (
    <>
      <Part>
        <Pairs>
          <ScalarField partner={partner} field="sector" />
          <ScalarField partner={partner} field="research_state" />
        </Pairs>
        <RecordText partner={partner} field="goals" />
        <RecordText partner={partner} field="overlap" />
        {viewer ? null : <RecordText partner={partner} field="conflict" />}
        <RecordText partner={partner} field="represents" />
        <RecordText partner={partner} field="accountable_to" />
        {viewer ? null : <RecordText partner={partner} field="history" />}
        <RowList
          partner={partner}
          list="sources"
          empty={t('record.sources_empty')}
          first={{ on: todayHere() }}
        />
      </Part>
      <WhoTheyAre partner={partner} />
      <HowToReachThem partner={partner} />
    </>
  )
}

function WhoTheyAre({ partner }: { partner: Partner }) {
  const t = useText()
  return (
    <Fold title={t('record.part_who')} summary={firstLine(wholeText(partner, 'description'))}>
      <RecordText partner={partner} field="description" />
      <Pairs>
        <ScalarField partner={partner} field="kind" />
        <ScalarField partner={partner} field="level" />
        <ScalarField partner={partner} field="subtype" />
        <ScalarField partner={partner} field="parent_org" />
      </Pairs>
      <ScalarField partner={partner} field="partnership_type" />
      <RecordText partner={partner} field="roles_responsibilities" />
      <SetField partner={partner} field="roles" />
      <SetField partner={partner} field="service_areas" />
      <SetField partner={partner} field="populations" />
      <SetField partner={partner} field="other_names" />
    </Fold>
  )
}

/** The ways to reach somebody; those of persons and places are not for viewers. */
export function HowToReachThem({ partner }: { partner: Partner }) {
  const t = useText()
  const viewer = useSession().role === 'viewer'
  return (
    <Fold title={t('record.part_reach')} summary={partner.lists.contacts.map(c => c.name).join(', ')}>
      {viewer ? null : <RowList partner={partner} list="contacts" empty={t('record.contacts_empty')} />}
      <Pairs>
        <ScalarField partner={partner} field="contact_preference" />
        <ScalarField partner={partner} field="website" />
        {viewer ? null : (
          <>
            <ScalarField partner={partner} field="email" />
            <ScalarField partner={partner} field="phone" />
          </>
        )}
      </Pairs>
      {viewer ? null : <ScalarField partner={partner} field="address" />}
      <SetField partner={partner} field="channels" />
      <ScalarField partner={partner} field="do_not_contact" />
    </Fold>
  )
}
