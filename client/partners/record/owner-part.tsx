import { CircleAlert } from 'lucide-react'
import { MOST_OWNED, ownershipOf } from '../../../shared/insight/owner-load.ts'
import type { Partner } from '../../../shared/model/partner.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useBoard, useEditable, usePersonName } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'
import { foldText } from '../../ui/fold-text.ts'
import { HandOff } from './hand-off.tsx'
import { Labelled } from './labelled.tsx'
import { OwnerField } from './owner-field.tsx'
import style from './partner-record.module.css'
import { AlsoWritten } from './scalar-field.tsx'

/** The one who looks after this partner: exactly one, handed on by asking. */
export function OwnerPart({ partner }: { partner: Partner }) {
  const t = useText()
  const { intents, role } = useSession()
  const disabled = !useEditable()
  return (
    <Labelled label={t('field.owner')}>
      <OwnerField
        label={t('field.owner')}
        value={partner.owner}
        disabled={disabled}
        onCommit={owner => intents.setField(partner.id, 'owner', owner || null)}
      />
      <AlsoWritten partner={partner} field="owner" />
      <OwnerWarning partner={partner} />
      {role === 'viewer' ? null : <HandOff partner={partner} />}
    </Labelled>
  )
}

/** Says where an owner leads the group, or looks after too many: tempting, and short of time. */
function OwnerWarning({ partner }: { partner: Partner }) {
  const t = useText()
  const nameOf = usePersonName()
  const lead = useBoard('meta', board => board.meta.lead)
  const { owner } = partner
  const load = useBoard(
    'partners',
    board => {
      const leads = (name: string) => lead.trim() !== '' && foldText(nameOf(name)) === foldText(lead.trim())
      return ownershipOf(board.partners.values(), leads).owners.find(o => o.owner === owner.trim()) ?? null
    },
    [owner, lead, nameOf],
  )
  if (!load || !(load.tooMany || load.leads)) return null
  const name = nameOf(owner)
  return (
    <p className={style.notice}>
      <CircleAlert size={15} aria-hidden />
      <span>
        {load.leads ? t('owner.leads', { name }) : null}{' '}
        {load.tooMany ? t('owner.too_many', { name, count: load.partners.length, most: MOST_OWNED }) : null}
      </span>
    </p>
  )
}
