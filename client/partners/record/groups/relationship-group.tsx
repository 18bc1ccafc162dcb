import { exchangeOf } from '../../../../shared/insight/reciprocity.ts'
import type { Partner } from '../../../../shared/model/partner.ts'
import { useText } from '../../../i18n/i18n.tsx'
import { useSession } from '../../../state/session.ts'
import { DepthField } from '../depth-field.tsx'
import { Fold, Pairs, Part } from '../group.tsx'
import style from '../partner-record.module.css'
import { RecordText } from '../record-text.tsx'
import { RowList } from '../row-list.tsx'
import { ScalarField } from '../scalar-field.tsx'
import { SetField } from '../set-field.tsx'
import { todayHere } from '../use-speech.ts'

/** How we stand with each other: what goes both ways, how deep it goes, and what was agreed. Source: E4, B47, B48, P10, C4. */
export function RelationshipGroup({ partner }: { partner: Partner }) {
  const t = useText()
  const { role, me } = useSession()
  const viewer = role === 'viewer'
  return (
    <>
      <Part>
        <ScalarField partner={partner} field="relationship_status" />
        <RecordText partner={partner} field="past_collaboration" />
        {viewer ? null : <RecordText partner={partner} field="tensions" />}
        {viewer ? null : <RecordText partner={partner} field="notes" help={t('record.notes_private')} />}
      </Part>
      <Part title={t('record.part_exchange')}>
        <p className={style.help} role="status">
          {t(`reciprocity.${exchangeOf(partner)}`)}
        </p>
        <SetField partner={partner} field="we_give" />
        <SetField partner={partner} field="they_give" />
      </Part>
      <Part title={t('record.part_depth')}>
        <DepthField partner={partner} />
      </Part>
      <Fold
        title={t('record.part_agreement')}
        summary={partner.mechanism ? t(`mechanism.${partner.mechanism}`) : ''}
        isOpen={partner.stage === 'active'}
      >
        <Pairs>
          <ScalarField partner={partner} field="mechanism" />
          <ScalarField partner={partner} field="formality" />
        </Pairs>
        <RecordText partner={partner} field="responsibilities" />
        <RecordText partner={partner} field="info_sharing" />
        {viewer ? null : <RecordText partner={partner} field="expectations" />}
        <RecordText partner={partner} field="exercises" />
        {viewer ? null : (
          <>
            <RowList partner={partner} list="funding" />
            <ScalarField partner={partner} field="cost_share" />
          </>
        )}
        <ScalarField partner={partner} field="advisory_group" />
      </Fold>
      <Fold title={t('record.part_care')}>
        {viewer ? null : <RowList partner={partner} list="signals" first={{ on: todayHere() }} />}
        <RowList partner={partner} list="thanks" first={{ on: todayHere(), by: me.participant }} />
      </Fold>
    </>
  )
}
