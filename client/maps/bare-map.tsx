import { useEffect, useState } from 'react'
import type { MapSpec } from '../../shared/model/stage.ts'
import { CanvasHost } from '../canvas/canvas-host.tsx'
import type { MapCanvas } from '../canvas/map-canvas.ts'
import { useText } from '../i18n/i18n.tsx'
import { useSession } from '../state/session.ts'
import type { CrossLines } from './connections/cross-lines.ts'
import style from './map-frame.module.css'
import { useCanvasWords } from './use-canvas-words.ts'
import { useGround } from './use-ground.ts'

/** Milliseconds after a change until the whole map is brought into view again. */
const SETTLE = 1_500

interface Props {
  readonly spec: MapSpec
  /** the lines that run from it to the map beside it */
  readonly lines?: CrossLines
}

/** A map to look at: no tools, nothing to touch, always the whole of it. */
export function BareMap({ spec, lines }: Props) {
  const t = useText()
  const { board } = useSession()
  const words = useCanvasWords()
  const ground = useGround(spec, false)
  const [canvas, setCanvas] = useState<MapCanvas | null>(null)
  useEffect(() => (canvas ? lines?.join(spec.id, canvas) : undefined), [canvas, lines, spec.id])
  useEffect(() => {
    if (!canvas) return
    let timer = setTimeout(() => canvas.desk.fit(), 0)
    const stop = board.on('notes', () => {
      clearTimeout(timer)
      timer = setTimeout(() => canvas.desk.fit(), SETTLE)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [canvas, board])
  return (
    <div className={style.frame} inert>
      <CanvasHost
        map={spec.id}
        ground={ground}
        words={words}
        label={t('canvas.label', { map: spec.title })}
        help=""
        anchor="host"
        camera={`wall${lines ? ' beside' : ''} ${spec.id}`}
        {...(lines ? { reach: lines } : {})}
        onCanvas={setCanvas}
      />
    </div>
  )
}
