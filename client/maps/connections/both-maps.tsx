import { Toolbar } from 'react-aria-components/Toolbar'
import { useText } from '../../i18n/i18n.tsx'
import { useEditable } from '../../state/hooks.ts'
import { LineBar } from '../line-bar.tsx'
import bars from '../map-bars.module.css'
import { ConnectHint } from '../map-frame.tsx'
import { HistoryButtons, ToolButtons } from '../toolbar.tsx'
import style from './connections-view.module.css'
import type { CrossLines } from './cross-lines.ts'
import { MapPane } from './map-pane.tsx'
import { useCrossLines } from './use-cross-lines.ts'

/** What we have and whom we need beside each other, lines across, and the tools that draw them. */
export function BothMaps({ onLines }: { onLines: (lines: CrossLines | null) => void }) {
  const t = useText()
  const editable = useEditable()
  const { shown, overlay, lines } = useCrossLines(onLines)
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
