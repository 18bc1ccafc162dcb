import { ArrowLeftRight, ArrowRight, ChevronDown, X } from 'lucide-react'
import { useState } from 'react'
import type { Connection } from '../../../shared/model/connection.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useNote, useWorkspace } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'
import { useAllTools } from '../../state/use-permit.ts'
import { useTwin } from '../../state/use-twin.ts'
import { cx } from '../../ui/cx.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { type LineField, LineFields } from '../../ui/line-fields.tsx'
import { LineStory } from '../../ui/line-story.tsx'
import { NoteSwatch } from '../../ui/note-swatch.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { shortName } from '../short-name.ts'
import style from './lines-list.module.css'

interface Props {
  readonly line: Connection
  /** shows the line on the maps */
  readonly onShow: (line: Connection) => void
  readonly onRemoved: (names: { from: string; to: string }) => void
  readonly onReversed: (names: { from: string; to: string }) => void
}

/** One connection, with everything that can be said of it. */
export function LineRow({ line, onShow, onRemoved, onReversed }: Props) {
  const t = useText()
  const { intents } = useSession()
  const editable = useAllTools()
  const [open, setOpen] = useState(false)
  const picked = useWorkspace(w => w.connection === line.id)
  const from = useNote(line.from)
  const to = useNote(line.to)
  const twin = useTwin(line)
  const names = {
    from: shortName(from?.text ?? '', t('canvas.blank')),
    to: shortName(to?.text ?? '', t('canvas.blank')),
  }
  const labelOf = (_: string, field: LineField) => t(`lines.${field}_of`, names)
  const story = [line.via ? t('line.via_is', { name: line.via }) : '', line.evidence ?? ''].filter(Boolean)
  return (
    <li className={cx(style.row, picked && style.picked)} data-line-row={line.id}>
      <div className={style.ends}>
        <button type="button" className={style.names} aria-pressed={picked} onClick={() => onShow(line)}>
          <VisuallyHidden>{t('lines.show')} </VisuallyHidden>
          {from ? <NoteSwatch color={from.color} /> : null}
          <span className={style.name}>{names.from}</span>
          <ArrowRight size={16} aria-hidden />
          <VisuallyHidden>{t('lines.arrow')}</VisuallyHidden>
          {to ? <NoteSwatch color={to.color} /> : null}
          <span className={style.name}>{names.to}</span>
        </button>
        {story.length > 0 && !open ? <p className={style.story}>{story.join(' · ')}</p> : null}
      </div>
      <div className={style.how}>
        <LineFields line={line} labelOf={labelOf} />
        <IconButton
          size="s"
          label={t('lines.details', names)}
          aria-expanded={open}
          className={style.more}
          onPress={() => setOpen(!open)}
        >
          <ChevronDown size={16} aria-hidden />
        </IconButton>
        {editable ? (
          <>
            <IconButton
              size="s"
              label={twin ? t('line.twin') : t('lines.reverse', names)}
              isDisabled={twin}
              onPress={() => {
                intents.reverseConnection(line.id)
                onReversed({ from: names.to, to: names.from })
              }}
            >
              <ArrowLeftRight size={16} aria-hidden />
            </IconButton>
            <IconButton
              size="s"
              label={t('lines.remove', names)}
              onPress={() => {
                intents.disconnect(line.id)
                onRemoved(names)
              }}
            >
              <X size={16} aria-hidden />
            </IconButton>
          </>
        ) : null}
      </div>
      {open ? (
        <div className={style.fields}>
          <LineStory line={line} labelOf={labelOf} />
        </div>
      ) : null}
    </li>
  )
}
