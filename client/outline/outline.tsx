import { Columns3, Lock } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { MapId, NoteId } from '../../shared/model/ids.ts'
import type { MapSpec } from '../../shared/model/stage.ts'
import { useText } from '../i18n/i18n.tsx'
import { useMedia } from '../platform/media.ts'
import { useTypingPace } from '../platform/typing-pace.ts'
import { useBoard, useEditable, useMap, useStage } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import { cx } from '../ui/cx.ts'
import box from '../ui/draft-input.module.css'
import { IconToggle } from '../ui/icon-toggle.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { AddNote } from './add-note.tsx'
import { filterGroups } from './filter-groups.ts'
import { FramesList } from './frames-list.tsx'
import { NoteGroup } from './note-group.tsx'
import { groupKeys, PLACED, UNPLACED } from './note-groups.ts'
import style from './outline.module.css'
import {
  createOutlineState,
  OutlineKitProvider,
  setWide,
  useOutlineKit,
  useOutlineState,
} from './outline-state.ts'
import { SelectionBar } from './selection-bar.tsx'
import { useFollowSelection } from './use-follow-selection.ts'
import { useNoteGroups } from './use-note-groups.ts'
import { useOutlineActions } from './use-outline-actions.ts'

/** Where the panel may grow beside the map. */
const ROOMY = '(min-width: 901px)'

const NONE: readonly NoteId[] = []

/** A map's notes as a list (zones) or a table (axes): everything that the canvas does, by keyboard and screen reader. */
export function Outline({ map: id }: { map: MapId }) {
  const map = useMap(id)
  return map ? <OutlineOf key={map.id} map={map} /> : null
}

function OutlineOf({ map }: { map: MapSpec }) {
  const [state] = useState(createOutlineState)
  const pace = useTypingPace()
  const kit = useMemo(() => ({ map, state, pace }), [map, state, pace])
  return (
    <OutlineKitProvider value={kit}>
      <OutlineBody map={map} />
    </OutlineKitProvider>
  )
}

function OutlineBody({ map }: { map: MapSpec }) {
  const t = useText()
  const { state, pace } = useOutlineKit()
  const groups = useNoteGroups(map, pace)
  const [search, setSearch] = useState('')
  const editable = useEditable()
  const actions = useOutlineActions()
  const { role } = useSession()
  const roomy = useMedia(ROOMY)
  const chosen = useOutlineState(s => s.wide)
  const privateStance = useStage(s => s.privacy.stance) === false && role === 'viewer' && map.kind === 'axes'
  const shown = useBoard(
    'notes',
    board => filterGroups(groups, search, id => board.notes.get(id)?.text ?? ''),
    [groups, search],
  )
  useFollowSelection(groups)

  const titleOf = (key: string): string => {
    if (privateStance) return t('outline.all')
    if (key === PLACED) return t('outline.placed')
    if (key === UNPLACED) return t(map.kind === 'axes' ? 'outline.unplaced' : 'outline.no_zone')
    return (map.kind === 'zones' && map.zones.find(z => z.id === key)?.title) || key
  }
  const table = map.kind === 'axes' && !privateStance
  const wide = table && roomy && chosen
  const keys = groupKeys(map).filter(key =>
    map.kind === 'zones' ? key !== UNPLACED || groups.get(key)?.length : !privateStance || key === UNPLACED,
  )

  return (
    <div className={style.outline} data-wide-outline={wide || undefined}>
      <div className={style.top}>
        {editable ? <AddNote map={map} titleOf={titleOf} /> : <ReadOnly />}
        {privateStance ? <p className={style.hint}>{t('outline.private')}</p> : null}
        <div className={style.searchLine}>
          <input
            type="search"
            className={cx(box.input)}
            placeholder={t('outline.search')}
            aria-label={t('outline.search')}
            value={search}
            onChange={e => setSearch(e.currentTarget.value)}
          />
          {table && roomy ? (
            <IconToggle
              label={t('outline.all_columns')}
              isSelected={wide}
              onChange={on => setWide(state, on)}
              tip="left"
            >
              <Columns3 size={18} aria-hidden />
            </IconToggle>
          ) : null}
        </div>
        <p className={style.keys}>
          {t(map.kind === 'axes' && editable ? 'outline.keys_axes' : 'outline.keys')}
        </p>
      </div>
      {keys.map(key => (
        <NoteGroup
          key={key}
          group={key}
          title={titleOf(key)}
          ids={shown.get(key) ?? NONE}
          total={groups.get(key)?.length ?? 0}
          table={table}
          wide={wide}
        />
      ))}
      {search && [...shown.values()].every(ids => ids.length === 0) ? (
        <p className={style.nothing}>{t('outline.nothing_found')}</p>
      ) : null}
      <FramesList map={map} />
      <SelectionBar actions={actions} />
      <Said />
    </div>
  )
}

/** The words of what was just done, for a screen reader. */
function Said() {
  const said = useOutlineState(s => s.said)
  return <VisuallyHidden role="status">{said}</VisuallyHidden>
}

function ReadOnly() {
  const t = useText()
  const { role } = useSession()
  const { locked } = useStage()
  // where neither is so, the session has ended, and what is above the page says why
  return role === 'viewer' || locked ? (
    <p className={style.reason}>
      <Lock size={16} aria-hidden />
      {t(role === 'viewer' ? 'outline.viewer' : 'outline.locked')}
    </p>
  ) : null
}
