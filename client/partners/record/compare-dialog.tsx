import type { Partner } from '../../../shared/model/partner.ts'
import type { TextField } from '../../../shared/model/partner-fields.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useBoard } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'
import { Dialog } from '../../ui/dialog.tsx'
import style from './compare-dialog.module.css'
import { RecordText } from './record-text.tsx'

/** What both records are asked alike. Source: B40–B43. */
const COMPARED = [
  'goals',
  'capacities',
  'constraints',
  'brings',
  'needs',
  'represents',
  'accountable_to',
  'history',
] as const satisfies readonly TextField[]
/** Not for viewers, as the table of fields says. */
const PRIVATE: ReadonlySet<TextField> = new Set(['constraints', 'history', 'conflict'])

/** Our own answers beside theirs, both to be typed in; below, what lies between the two. */
export function CompareDialog({
  partner,
  isOpen,
  onClose,
}: {
  partner: Partner
  isOpen: boolean
  onClose: () => void
}) {
  const t = useText()
  const viewer = useSession().role === 'viewer'
  const own = useBoard('partners', board => board.own)
  const us = own.name || t('beside.us')
  const them = partner.name || t('partners.unnamed')
  const shown = (field: TextField) => !(viewer && PRIVATE.has(field))
  return (
    <Dialog wide isOpen={isOpen} onClose={onClose} title={t('beside.title', { name: them })}>
      <table className={style.table}>
        <thead>
          <tr>
            <td />
            <th scope="col">{us}</th>
            <th scope="col">{them}</th>
          </tr>
        </thead>
        <tbody>
          {COMPARED.filter(shown).map(field => (
            <tr key={field}>
              <th scope="row">{t(`both.${field}`)}</th>
              {[own, partner].map(record => (
                <td key={record.id} data-whose={record === own ? us : them}>
                  <RecordText
                    partner={record}
                    field={field}
                    hideLabel
                    label={t('beside.cell', { field: t(`both.${field}`), name: record === own ? us : them })}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className={style.between}>
        <RecordText partner={partner} field="overlap" />
        {shown('conflict') ? <RecordText partner={partner} field="conflict" /> : null}
      </div>
    </Dialog>
  )
}
