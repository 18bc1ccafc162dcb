import { useState } from 'react'
import type { Partner } from '../../../shared/model/partner.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useSession } from '../../state/session.ts'
import { useErase } from '../../state/use-erase.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Confirm } from '../../ui/confirm.tsx'

/** The facilitator's way to erase a record from everywhere, snapshots included; cannot be undone. */
export function EraseRecord({ partner }: { partner: Partner }) {
  const t = useText()
  const { role } = useSession()
  const { erase, busy, failed } = useErase()
  const [notes, setNotes] = useState(false)
  const [asking, setAsking] = useState(false)
  if (role !== 'facilitator') return null
  return (
    <>
      <Button look="quiet" size="s" onPress={() => setAsking(true)}>
        {t('erase.everywhere')}
      </Button>
      <Confirm
        title={t('erase.record_title', { name: partner.name || t('partners.unnamed') })}
        action={t('erase.action')}
        danger
        isOpen={asking}
        busy={busy}
        onClose={() => setAsking(false)}
        onConfirm={() => void erase({ record: partner.id, notes }).then(done => done && setAsking(false))}
      >
        <p>{t('erase.for_good')}</p>
        <Checkbox label={t('erase.record_notes')} isSelected={notes} onChange={setNotes} />
        {failed ? <p role="alert">{t('erase.failed')}</p> : null}
      </Confirm>
    </>
  )
}
