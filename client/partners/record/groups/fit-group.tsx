import { Columns2 } from 'lucide-react'
import { useState } from 'react'
import type { Partner } from '../../../../shared/model/partner.ts'
import { useText } from '../../../i18n/i18n.tsx'
import { useSession } from '../../../state/session.ts'
import { Button } from '../../../ui/button.tsx'
import { CompareDialog } from '../compare-dialog.tsx'
import { GateFields } from '../gate-fields.tsx'
import { Fold, Pairs, Part } from '../group.tsx'
import style from '../partner-record.module.css'
import { RecordText } from '../record-text.tsx'
import { RowList } from '../row-list.tsx'
import { ScalarField } from '../scalar-field.tsx'
import { SetField } from '../set-field.tsx'

/** Whether it fits: law and office first, then what each side can do, brings and needs, and what stands in the way. Source: E6, B41, C3, C4. */
export function FitGroup({ partner }: { partner: Partner }) {
  const t = useText()
  const viewer = useSession().role === 'viewer'
  const [comparing, setComparing] = useState(false)
  return (
    <>
      <Part title={t('record.part_gates')}>
        <GateFields partner={partner} />
      </Part>
      <Part title={t('record.part_both')}>
        <Button
          size="s"
          className={style.start}
          icon={<Columns2 size={15} aria-hidden />}
          onPress={() => setComparing(true)}
        >
          {t('beside.open')}
        </Button>
        <CompareDialog partner={partner} isOpen={comparing} onClose={() => setComparing(false)} />
        <RecordText partner={partner} field="capacities" />
        {viewer ? null : <RecordText partner={partner} field="constraints" />}
        <RecordText partner={partner} field="brings" />
        <RecordText partner={partner} field="needs" />
        <SetField partner={partner} field="benefits" />
      </Part>
      <Fold title={t('record.part_weigh')}>
        {viewer ? null : (
          <>
            <RowList partner={partner} list="barriers" empty={t('record.barriers_empty')} />
            <RecordText partner={partner} field="motivations" />
            <RecordText partner={partner} field="pros" />
            <RecordText partner={partner} field="cons" />
          </>
        )}
        <Pairs>
          <ScalarField partner={partner} field="tier_override" />
          {viewer ? null : <ScalarField partner={partner} field="tier_reason" />}
        </Pairs>
        <ScalarField partner={partner} field="familiar" />
        <ScalarField partner={partner} field="key_player" />
      </Fold>
    </>
  )
}
