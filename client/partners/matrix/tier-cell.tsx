import { useState } from 'react'
import type { SuggestedTier } from '../../../shared/insight/matrix.ts'
import type { Partner } from '../../../shared/model/partner.ts'
import { TIERS, type Tier } from '../../../shared/model/partner-enums.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useEditable } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { NativeSelect } from '../../ui/native-select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import style from './matrix.module.css'

interface Props {
  readonly partner: Partner
  readonly name: string
  readonly suggested: SuggestedTier | null
}

/** The tier that holds: as suggested, or set by hand, which asks for a reason. */
export function TierCell({ partner, name, suggested }: Props) {
  const t = useText()
  const { intents } = useSession()
  const editable = useEditable()
  const [asking, setAsking] = useState<Tier | null>(null)
  const [reason, setReason] = useState('')
  const words = reason.trim()
  const choose = (next: Tier | ''): void => {
    if (next === '') {
      intents.setField(partner.id, 'tier_override', null)
      intents.setField(partner.id, 'tier_reason', null)
    } else {
      setReason(partner.tier_reason)
      setAsking(next)
    }
  }
  return (
    <div className={style.tier}>
      <NativeSelect
        quiet
        label={t('matrix.tier_of', { name })}
        disabled={!editable}
        value={partner.tier_override ?? ''}
        options={[
          [
            '',
            suggested ? t('matrix.as_suggested', { tier: t(`tier.${suggested}`) }) : t('matrix.no_tier'),
          ] as const,
          ...TIERS.map(tier => [tier, t(`tier.${tier}`)] as const),
        ]}
        onChange={choose}
      />
      {partner.tier_override && partner.tier_reason ? (
        <span className={style.help}>{partner.tier_reason}</span>
      ) : null}
      {asking ? (
        <Dialog
          isOpen
          title={t('matrix.override', { name, tier: t(`tier.${asking}`) })}
          onClose={() => setAsking(null)}
          actions={
            <>
              <Button look="quiet" onPress={() => setAsking(null)}>
                {t('app.cancel')}
              </Button>
              <Button
                look="primary"
                isDisabled={words === ''}
                onPress={() => {
                  intents.setField(partner.id, 'tier_reason', words)
                  intents.setField(partner.id, 'tier_override', asking)
                  setAsking(null)
                }}
              >
                {t('matrix.set_tier')}
              </Button>
            </>
          }
        >
          <p>{t('matrix.override_help')}</p>
          <TextField
            label={t('matrix.reason')}
            placeholder={t('matrix.reason_hint')}
            lines={3}
            autoFocus
            value={reason}
            onChange={setReason}
          />
        </Dialog>
      ) : null}
    </div>
  )
}
