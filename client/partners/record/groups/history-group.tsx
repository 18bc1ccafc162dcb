import { Combine } from 'lucide-react'
import { useState } from 'react'
import type { Partner } from '../../../../shared/model/partner.ts'
import { useText } from '../../../i18n/i18n.tsx'
import { useAllTools } from '../../../state/use-permit.ts'
import { Button } from '../../../ui/button.tsx'
import { Part } from '../group.tsx'
import { MergeDialog } from '../merge-dialog.tsx'
import style from '../partner-record.module.css'
import { ProvenanceList } from '../provenance.tsx'
import { Timeline } from '../timeline.tsx'

/** Where the record came from and what happened to it since; joining it with another one. */
export function HistoryGroup({ partner }: { partner: Partner }) {
  const t = useText()
  const mayMerge = useAllTools()
  const [merging, setMerging] = useState(false)
  return (
    <>
      <Part title={t('record.from')}>
        {partner.from.length === 0 ? (
          <p className={style.help}>{t('record.from_nowhere')}</p>
        ) : (
          <ProvenanceList partner={partner} />
        )}
        {partner.ids.length > 1 ? (
          <p className={style.help}>{t('record.joined', { count: partner.ids.length })}</p>
        ) : null}
        {mayMerge ? (
          <>
            <Button
              size="s"
              className={style.start}
              icon={<Combine size={15} aria-hidden />}
              onPress={() => setMerging(true)}
            >
              {t('merge.open')}
            </Button>
            {merging ? <MergeDialog partner={partner} onClose={() => setMerging(false)} /> : null}
          </>
        ) : null}
      </Part>
      <Part title={t('record.part_past')}>
        <Timeline partner={partner} />
      </Part>
    </>
  )
}
