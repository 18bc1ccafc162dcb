import { type ReactNode, useCallback, useState } from 'react'
import { gatesAgainst } from '../../../shared/insight/gates.ts'
import type { Partner } from '../../../shared/model/partner.ts'
import type { PartnerStage } from '../../../shared/model/partner-enums.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useSession } from '../../state/session.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'

interface SetStage {
  /** True where it was set at once; false where the question was opened, or nothing changes. */
  readonly set: (partner: Partner, stage: PartnerStage | null) => boolean
  /** the question, to be shown somewhere on the page */
  readonly question: ReactNode
}

/** Moves records from stage to stage. Where a gate says no, being active asks for a reason first, which the record keeps (R60). */
export function useSetStage(): SetStage {
  const { intents } = useSession()
  const [asking, setAsking] = useState<Partner | null>(null)
  const set = useCallback<SetStage['set']>(
    (partner, stage) => {
      if (partner.stage === stage) return false
      if (gatesAgainst(partner, stage).length > 0) {
        setAsking(partner)
        return false
      }
      intents.setField(partner.id, 'stage', stage)
      return true
    },
    [intents],
  )
  return {
    set,
    question: asking ? <Question partner={asking} onClose={() => setAsking(null)} /> : null,
  }
}

function Question({ partner, onClose }: { partner: Partner; onClose: () => void }) {
  const t = useText()
  const { intents } = useSession()
  const [reason, setReason] = useState('')
  const gates = gatesAgainst(partner, 'active')
  const words = reason.trim()
  return (
    <Dialog
      isOpen
      title={t('gate.question', { name: partner.name || t('partners.unnamed') })}
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" onPress={onClose}>
            {t('app.cancel')}
          </Button>
          <Button
            look="primary"
            isDisabled={words === ''}
            onPress={() => {
              intents.activateDespite(partner.id, words)
              onClose()
            }}
          >
            {t('gate.activate')}
          </Button>
        </>
      }
    >
      <p>
        {t('gate.question_help', {
          count: gates.length,
          first: t(`field.${gates[0] ?? 'legal_fit'}`),
          second: t(`field.${gates[1] ?? 'operational_fit'}`),
        })}
      </p>
      <TextField
        label={t('gate.reason')}
        placeholder={t('gate.reason_hint')}
        lines={3}
        autoFocus
        value={reason}
        onChange={setReason}
      />
    </Dialog>
  )
}
