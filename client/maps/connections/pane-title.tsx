import type { MapSpec } from '../../../shared/model/stage.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useStage, useWorkspace } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'
import { cx } from '../../ui/cx.ts'
import { NativeSelect } from '../../ui/native-select.tsx'
import style from './connections-view.module.css'

/** Which map stands here; where there are several of its kind, another can be chosen. */
export function PaneTitle({ spec }: { spec: MapSpec }) {
  const t = useText()
  const { workspace } = useSession()
  // what is lit has its banner at the top
  const lit = useWorkspace(w => w.lit !== null)
  const alike = useStage().maps.filter(map => map.kind === spec.kind)
  if (alike.length < 2) return <h3 className={style.paneTitle}>{spec.title}</h3>
  return (
    <NativeSelect
      className={cx(style.paneChoice, lit && style.below) ?? ''}
      label={t(spec.kind === 'zones' ? 'lines.which_ours' : 'lines.which_target')}
      value={spec.id}
      options={alike.map(map => [map.id, map.title] as const)}
      onChange={id => workspace.setState(({ pair }) => ({ pair: { ...pair, [spec.kind]: id } }))}
    />
  )
}
