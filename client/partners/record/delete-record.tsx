import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Partner } from '../../../shared/model/partner.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useSession } from '../../state/session.ts'
import { Button } from '../../ui/button.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import { useUndoToast } from '../../ui/use-undo-toast.ts'
import { EraseRecord } from './erase-record.tsx'
import style from './partner-record.module.css'

/** Takes a record away after a question; undo brings it back. */
export function DeleteRecord({ partner }: { partner: Partner }) {
  const t = useText()
  const say = useUndoToast()
  const { intents, workspace } = useSession()
  const [asking, setAsking] = useState(false)
  return (
    <div className={style.foot}>
      <Button look="danger" size="s" icon={<Trash2 size={15} aria-hidden />} onPress={() => setAsking(true)}>
        {t('record.delete')}
      </Button>
      <EraseRecord partner={partner} />
      <Confirm
        title={t('record.delete_title', { name: partner.name || t('partners.unnamed') })}
        action={t('record.delete')}
        danger
        isOpen={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false)
          workspace.setState({ panel: { kind: 'none' } })
          intents.removePartner(partner.id)
          say(t('record.deleted', { name: partner.name || t('partners.unnamed') }))
        }}
      >
        {t('record.delete_help')}
      </Confirm>
    </div>
  )
}
