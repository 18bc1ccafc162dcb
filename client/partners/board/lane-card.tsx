import { GripVertical } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { GridListItem } from 'react-aria-components/GridList'
import { nextContact } from '../../../shared/insight/schedule.ts'
import type { Partner } from '../../../shared/model/partner.ts'
import { PARTNER_STAGES, type PartnerStage } from '../../../shared/model/partner-enums.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useEditable } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'
import { NativeSelect } from '../../ui/native-select.tsx'
import { nextStep } from '../record/record-values.ts'
import { todayHere, useSpeech } from '../record/use-speech.ts'
import style from './lanes.module.css'

interface Props {
  readonly partner: Partner
  readonly movable: boolean
  /** in a lane of a stage: who owns it is news; in an owner's lane its stage is */
  readonly byStage: boolean
  readonly onStage: (partner: Partner, stage: PartnerStage | null) => void
}

/** A record on a card: its name opens it, its stage can be set where it stands. */
export function LaneCard({ partner, movable, byStage, onStage }: Props) {
  const t = useText()
  const { day, nameOf } = useSpeech()
  const { workspace } = useSession()
  const editable = useEditable()
  const name = partner.name || t('partners.unnamed')
  const step = nextStep(partner)
  const contact = nextContact(partner)
  const facts = [
    partner.do_not_contact ? t('badge.do_not_contact') : '',
    partner.sector ? t(`sector.${partner.sector}`) : '',
    byStage ? (partner.owner ? nameOf(partner.owner) : t('timeline.no_owner')) : '',
    step ? step.text || t(`first_step.${step.kind}`) : '',
  ].filter(Boolean)
  return (
    <GridListItem id={partner.id} textValue={name} className={style.card ?? ''} data-partner={partner.id}>
      {movable ? (
        <Button slot="drag" className={style.handle ?? ''} aria-label={t('lanes.move', { name })}>
          <GripVertical size={16} aria-hidden />
        </Button>
      ) : null}
      <button
        type="button"
        className={style.name}
        onClick={() => workspace.setState({ panel: { kind: 'partner', id: partner.id } })}
      >
        {name}
      </button>
      <p className={style.facts}>{facts.join(' · ')}</p>
      {contact ? (
        <p className={style.facts} data-late={contact < todayHere() || undefined}>
          {t('lanes.contact', { day: day(contact) })}
        </p>
      ) : null}
      <NativeSelect
        quiet
        className={style.stage ?? ''}
        label={t('partners.field_of', { field: t('field.stage'), name })}
        disabled={!editable}
        value={partner.stage ?? ''}
        options={[
          ['', t('lanes.no_stage')] as const,
          ...PARTNER_STAGES.map(s => [s, t(`partner_stage.${s}`)] as const),
        ]}
        onChange={stage => onStage(partner, stage === '' ? null : stage)}
      />
    </GridListItem>
  )
}
