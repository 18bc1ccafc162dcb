import { useMemo } from 'react'
import type { Partner } from '../../../shared/model/partner.ts'
import { PARTNER_STAGES, type PartnerStage } from '../../../shared/model/partner-enums.ts'
import { useText } from '../../i18n/i18n.tsx'
import type { Shown } from '../partner-order.ts'
import { sortPartners } from '../partner-order.ts'
import { useSetStage } from '../record/use-set-stage.tsx'
import { Lane } from './lane.tsx'
import style from './lanes.module.css'

interface Props {
  readonly by: 'stages' | 'owners'
  readonly partners: readonly Partner[]
  readonly shown: Shown
}

/** Records as cards side by side: by stage, where a card can be moved, or by owner. */
export function LanesPart({ by, partners, shown }: Props) {
  const sorted = useMemo(() => sortPartners(partners, { by: 'name', down: false }, shown), [partners, shown])
  return by === 'stages' ? <StageLanes partners={sorted} /> : <OwnerLanes partners={sorted} shown={shown} />
}

/** Moved by dragging, from the keyboard (Enter on the handle, Tab to a lane, Enter), or by the field on each card. */
function StageLanes({ partners }: { partners: readonly Partner[] }) {
  const t = useText()
  const { set, question } = useSetStage()
  const lanes: (PartnerStage | null)[] = [...PARTNER_STAGES]
  if (partners.some(p => p.stage === null)) lanes.unshift(null)
  return (
    <div className={style.lanes}>
      {lanes.map(stage => (
        <Lane
          key={stage ?? ''}
          title={stage === null ? t('lanes.no_stage') : t(`partner_stage.${stage}`)}
          partners={partners.filter(p => p.stage === stage)}
          stage={stage}
          all={partners}
          onStage={set}
        />
      ))}
      {question}
    </div>
  )
}

/** Who holds what: those without an owner first. */
function OwnerLanes({ partners, shown }: Omit<Props, 'by'>) {
  const t = useText()
  const { set, question } = useSetStage()
  const owners = useMemo(() => {
    const found = new Map<string, Partner[]>()
    for (const partner of partners) {
      const name = shown.words(partner, 'owner')
      found.set(name, [...(found.get(name) ?? []), partner])
    }
    return [...found].sort(([a], [b]) => Number(b === '') - Number(a === '') || shown.collator.compare(a, b))
  }, [partners, shown])
  return (
    <div className={style.lanes}>
      {owners.map(([name, theirs]) => (
        <Lane
          key={name}
          title={name || t('lanes.no_owner')}
          warn={name === ''}
          partners={theirs}
          all={partners}
          onStage={set}
        />
      ))}
      {question}
    </div>
  )
}
