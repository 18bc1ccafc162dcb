import { ArrowDown, ArrowUp, GripVertical, X } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { GridListItem } from 'react-aria-components/GridList'
import type { PartnerId } from '../../shared/model/ids.ts'
import type { Partner } from '../../shared/model/partner.ts'
import { useText } from '../i18n/i18n.tsx'
import { useSpeech } from '../partners/record/use-speech.ts'
import { useSession } from '../state/session.ts'
import { IconButton } from '../ui/icon-button.tsx'
import style from './plan.module.css'

interface Props {
  readonly partner: Partner
  /** 0: the first to call */
  readonly place: number
  readonly last: boolean
  readonly editable: boolean
  readonly onPlace: (id: PartnerId, place: number) => void
}

/** A partner in the order of calls. */
export function OutreachRow({ partner, place, last, editable, onPlace }: Props) {
  const t = useText()
  const { day, nameOf } = useSpeech()
  const { intents, workspace } = useSession()
  const name = partner.name || t('partners.unnamed')
  const facts = [
    partner.do_not_contact ? t('badge.do_not_contact') : '',
    partner.owner ? nameOf(partner.owner) : t('timeline.no_owner'),
    partner.stage ? t(`partner_stage.${partner.stage}`) : '',
    partner.first_meeting ? t('plan.first_meeting_on', { day: day(partner.first_meeting) }) : '',
  ].filter(Boolean)
  return (
    <GridListItem id={partner.id} textValue={name} className={style.call ?? ''} data-partner={partner.id}>
      {editable ? (
        <Button slot="drag" className={style.handle ?? ''} aria-label={t('lanes.move', { name })}>
          <GripVertical size={16} aria-hidden />
        </Button>
      ) : null}
      <span className={style.place}>{place + 1}</span>
      <div className={style.who}>
        <button
          type="button"
          className={style.link}
          onClick={() => workspace.setState({ panel: { kind: 'partner', id: partner.id } })}
        >
          {name}
        </button>
        <span className={style.help}>{facts.join(' · ')}</span>
      </div>
      {editable ? (
        <span className={style.moves}>
          <IconButton
            size="s"
            label={t('plan.earlier', { name })}
            isDisabled={place === 0}
            onPress={() => onPlace(partner.id, place - 1)}
          >
            <ArrowUp size={16} aria-hidden />
          </IconButton>
          <IconButton
            size="s"
            label={t('plan.later', { name })}
            isDisabled={last}
            onPress={() => onPlace(partner.id, place + 1)}
          >
            <ArrowDown size={16} aria-hidden />
          </IconButton>
          <IconButton
            size="s"
            label={t('plan.out_of_order', { name })}
            onPress={() => intents.orderOutreach([{ id: partner.id, order: null }])}
          >
            <X size={16} aria-hidden />
          </IconButton>
        </span>
      ) : null}
    </GridListItem>
  )
}
