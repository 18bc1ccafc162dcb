import { useText } from '../../i18n/i18n.tsx'
import { BareMap } from '../bare-map.tsx'
import style from './connections-view.module.css'
import { useCrossLines } from './use-cross-lines.ts'

/** Both maps with the lines across them, to look at: no tools, nothing to touch, always the whole of them. */
export function BareConnections() {
  const t = useText()
  const { shown, overlay, lines } = useCrossLines()
  return (
    <section className={style.view} aria-label={t('lines.both')}>
      <div className={style.maps}>
        {lines
          ? shown.map(spec => (
              <section key={spec.id} className={style.pane} aria-label={t('lines.pane', { map: spec.title })}>
                <BareMap spec={spec} lines={lines} />
                <h3 className={style.paneTitle}>{spec.title}</h3>
              </section>
            ))
          : null}
        <canvas ref={overlay} className={style.overlay} aria-hidden />
      </div>
    </section>
  )
}
