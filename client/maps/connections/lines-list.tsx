import { useState } from 'react'
import type { Connection } from '../../../shared/model/connection.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useBoard, useEditable } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'
import { Button } from '../../ui/button.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { shortName } from '../line-bar.tsx'
import style from './connections-view.module.css'
import type { CrossLines } from './cross-lines.ts'
import { LineRow } from './line-row.tsx'
import { NewLine } from './new-line.tsx'

/** Rows shown at first, and added by "show more". */
const CHUNK = 100

/** All connections of the workshop: the drawing's equal, by keyboard and screen reader. */
export function LinesList({ lines }: { lines: CrossLines | null }) {
  const t = useText()
  const { board } = useSession()
  const editable = useEditable()
  const [most, setMost] = useState(CHUNK)
  const [said, setSaid] = useState('')
  const all = useBoard('connections', b => [...b.connections.values()])
  const nameOf = (id: string): string => shortName(board.board.notes.get(id)?.text ?? '', t('canvas.blank'))
  const sorted = all
    .map(line => ({ line, key: `${nameOf(line.from)} ${nameOf(line.to)}` }))
    .sort((a, b) => a.key.localeCompare(b.key))
  return (
    <div className={style.body}>
      {editable ? (
        <NewLine
          onConnected={(from, to) => setSaid(t('lines.added', { from: nameOf(from), to: nameOf(to) }))}
        />
      ) : null}
      {sorted.length === 0 ? (
        <p className={style.none}>
          {t('lines.none')} {editable ? t('lines.hint') : null}
        </p>
      ) : null}
      <ul className={style.rows}>
        {sorted.slice(0, most).map(({ line }: { line: Connection }) => (
          <LineRow
            key={line.id}
            line={line}
            lines={lines}
            onRemoved={names => setSaid(t('lines.removed', names))}
          />
        ))}
      </ul>
      {sorted.length > most ? (
        <Button look="quiet" onPress={() => setMost(most + CHUNK)}>
          {t('lines.more', { count: Math.min(CHUNK, sorted.length - most) })}
        </Button>
      ) : null}
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </div>
  )
}
