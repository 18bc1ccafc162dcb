import { ChevronDown, List } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Toolbar } from 'react-aria-components/Toolbar'
import { useText } from '../../i18n/i18n.tsx'
import { PHONE, useMedia } from '../../platform/media.ts'
import { useBoard, useEditable, useStage } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'
import { Button } from '../../ui/button.tsx'
import { LineBar } from '../line-bar.tsx'
import bars from '../map-bars.module.css'
import { ConnectHint } from '../map-frame.tsx'
import { HistoryButtons, ToolButtons } from '../toolbar.tsx'
import style from './connections-view.module.css'
import { CrossLines } from './cross-lines.ts'
import { LinesList } from './lines-list.tsx'
import { MapPane } from './map-pane.tsx'

/** Both maps side by side with the lines between them, and all lines as a list. */
export function ConnectionsView() {
  const t = useText()
  const session = useSession()
  const { maps } = useStage()
  const phone = useMedia(PHONE)
  const editable = useEditable()
  const overlay = useRef<HTMLCanvasElement>(null)
  const [lines, setLines] = useState<CrossLines | null>(null)
  const [listed, setListed] = useState(!phone)
  const count = useBoard('connections', b => b.connections.size)
  const shown = [maps.find(m => m.kind === 'zones'), maps.find(m => m.kind === 'axes')].flatMap(m => m ?? [])

  useEffect(() => {
    if (!overlay.current) return
    const made = new CrossLines(overlay.current, session)
    setLines(made)
    return () => {
      setLines(null)
      made.close()
    }
  }, [session])

  return (
    <div className={style.view}>
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
      <section className={style.list} aria-labelledby="lines-title">
        <header className={style.head}>
          <h3 id="lines-title">
            {t('lines.list')} <span className={style.count}>{count}</span>
          </h3>
          <Button
            size="s"
            look="quiet"
            aria-expanded={listed}
            icon={listed ? <ChevronDown size={16} aria-hidden /> : <List size={16} aria-hidden />}
            onPress={() => setListed(!listed)}
          >
            {listed ? t('lines.hide_list') : t('lines.show_list', { count })}
          </Button>
        </header>
        {listed ? <LinesList lines={lines} /> : null}
      </section>
    </div>
  )
}
