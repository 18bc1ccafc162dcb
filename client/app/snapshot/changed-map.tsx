import { useEffect, useMemo, useState } from 'react'
import type { BoardJson } from '../../../shared/exchange/board-json.ts'
import { mapSvg } from '../../../shared/files/map-svg.ts'
import type { NoteSince } from '../../../shared/insight/since-snapshot.ts'
import type { MapSpec } from '../../../shared/model/stage.ts'
import { svgFile } from '../../files/map-files.ts'
import { useText } from '../../i18n/i18n.tsx'
import { ghostsOf } from '../../insight/ghosts-of.ts'
import styles from './snapshot-page.module.css'

interface Props {
  readonly map: MapSpec
  readonly notes: readonly NoteSince[]
  /** the later state */
  readonly board: BoardJson
}

/** The later state of a map with ghosts where notes stood. What it says stands in words in the list below it. */
export function ChangedMap({ map, notes, board }: Props) {
  const t = useText()
  const picture = useMemo(() => {
    const to = new Map(notes.map(note => [note.id, note.to]))
    const changes = ghostsOf({ notes }).map(ghost => ({ ...ghost, to: to.get(ghost.id) ?? null }))
    const words = { foot: '', helps: t('states.helps'), harms: t('states.harms') }
    return mapSvg(board, map, words, null, changes)
  }, [map, notes, board, t])
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    let made: string | null = null
    let left = false
    void svgFile(picture).then(blob => {
      if (left) return
      made = URL.createObjectURL(blob)
      setAddress(made)
    })
    return () => {
      left = true
      if (made) URL.revokeObjectURL(made)
    }
  }, [picture])
  return (
    <figure className={styles.picture}>
      {address ? (
        <a
          href={address}
          target="_blank"
          rel="noreferrer"
          aria-label={t('states.picture', { map: map.title })}
        >
          <img src={address} alt="" width={picture.width} height={picture.height} />
        </a>
      ) : null}
      <figcaption className={styles.legend}>
        <span>
          <span className={styles.then} aria-hidden /> {t('states.legend_then')}
        </span>
        <span>
          <b aria-hidden>+</b> {t('states.legend_added')}
        </span>
        <span>
          <b aria-hidden>×</b> {t('states.legend_gone')}
        </span>
        <span>
          <b aria-hidden>~</b> {t('states.legend_changed')}
        </span>
      </figcaption>
    </figure>
  )
}
