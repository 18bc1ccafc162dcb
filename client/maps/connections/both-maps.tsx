import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { Toolbar } from 'react-aria-components/Toolbar'
import { OURS } from '../../../shared/insight/our-notes.ts'
import type { MapId } from '../../../shared/model/ids.ts'
import type { MapSpec } from '../../../shared/model/stage.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useEditable, useStage } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'
import { LineBar } from '../line-bar.tsx'
import bars from '../map-bars.module.css'
import { ConnectHint } from '../map-frame.tsx'
import { HistoryButtons, ToolButtons } from '../toolbar.tsx'
import style from './connections-view.module.css'
import { CrossLines } from './cross-lines.ts'
import { MapPane } from './map-pane.tsx'

/** The map of that kind; of several, the one with that id, else the first. */
const mapOf = (maps: readonly MapSpec[], kind: MapSpec['kind'], id: MapId): MapSpec[] => {
  const fitting = maps.filter(map => map.kind === kind)
  return [fitting.find(map => map.id === id) ?? fitting[0]].flatMap(map => map ?? [])
}

/** What we have and whom we need beside each other, lines across, and the tools that draw them. */
export function BothMaps({ onLines }: { onLines: (lines: CrossLines | null) => void }) {
  const t = useText()
  const session = useSession()
  const { maps } = useStage()
  const editable = useEditable()
  const overlay = useRef<HTMLCanvasElement>(null)
  const [lines, setLines] = useState<CrossLines | null>(null)
  const shown = [...mapOf(maps, 'zones', OURS), ...mapOf(maps, 'axes', 'power')]
  const tell = useEffectEvent(onLines)

  useEffect(() => {
    if (!overlay.current) return
    const made = new CrossLines(overlay.current, session)
    setLines(made)
    tell(made)
    return () => {
      setLines(null)
      tell(null)
      made.close()
    }
  }, [session])

  return (
    <section className={style.maps} aria-label={t('lines.both')}>
      {lines ? shown.map(spec => <MapPane key={spec.id} spec={spec} lines={lines} />) : null}
      <canvas ref={overlay} className={style.overlay} aria-hidden />
      <div className={style.bars}>
        <ConnectHint />
        <LineBar />
        {editable ? (
          <Toolbar aria-label={t('lines.tools')} className={bars.bar ?? ''}>
            <ToolButtons />
            <span className={bars.rule} aria-hidden />
            <HistoryButtons />
          </Toolbar>
        ) : null}
      </div>
    </section>
  )
}
