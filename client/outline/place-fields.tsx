import { memo, useId } from 'react'
import { categoryOf } from '../../shared/maps/asset-map.ts'
import type { Note } from '../../shared/model/note.ts'
import type { AxesMap, MapSpec } from '../../shared/model/stage.ts'
import { useText } from '../i18n/i18n.tsx'
import { useStage } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import { useMayChange, useMayPlace } from '../state/use-permit.ts'
import { AxisField } from '../ui/axis-field.tsx'
import type { Axis } from '../ui/axis-values.ts'
import { Select } from '../ui/select.tsx'
import { useAxisPlace } from '../ui/use-axis-place.ts'
import { destinationId } from './destinations.ts'
import style from './note-fields.module.css'
import { PLACED, UNPLACED } from './note-groups.ts'
import { sameButWords } from './same-but-words.ts'
import { useDestinations } from './use-destinations.ts'

interface Props<M extends MapSpec> {
  readonly note: Note
  readonly map: M
  readonly say: (words: string) => void
  /** the note is about to go to another map */
  readonly onLeave: () => void
}

/** Where a note stands: its zone, or its stance and influence. */
export const PlaceFields = memo(function PlaceFields(props: Props<MapSpec>) {
  const { map } = props
  return map.kind === 'axes' ? <AxisFields {...props} map={map} /> : <WhereField {...props} />
}, sameButWords)

/** A note's zone; or, on an axes map, whether it waits or stands there; and the way to another map. */
export function WhereField({ note, map, say, onLeave }: Props<MapSpec>) {
  const t = useText()
  const editable = useMayChange(note)
  const { all, move } = useDestinations(map)
  const zone = map.kind === 'zones' ? (categoryOf(map, note.at)?.id ?? UNPLACED) : note.at ? PLACED : UNPLACED
  const here = destinationId(map.id, zone)
  // a note that waits is not taken off the map, and one that has its place stays there by its values
  const options = all
    .filter(to => map.kind === 'zones' || to.id !== here)
    .map(to => ({ id: to.id, label: to.label }))
  if (map.kind === 'axes')
    options.unshift({ id: here, label: t(note.at ? 'outline.placed' : 'outline.unplaced') })
  return (
    <Select
      label={t('note.where')}
      value={here}
      isDisabled={!editable}
      options={options}
      onChange={id => {
        const to = all.find(one => one.id === id)
        if (!to || id === here) return
        if (to.map !== map.id) onLeave()
        move([note.id], to)
        say(t('outline.moved', { count: 1, place: to.label }))
      }}
    />
  )
}

function AxisFields({ note, map }: Props<AxesMap>) {
  const t = useText()
  const { role } = useSession()
  const privacy = useStage(s => s.privacy)
  const editable = useMayPlace(note)
  const place = useAxisPlace(note)
  const help = useId()
  if (role === 'viewer' && !privacy.stance) return null
  const field = (axis: Axis) => (
    <div className={style.axisField}>
      <span className={style.label} aria-hidden>
        {t(`note.${axis}`)}
      </span>
      <AxisField
        axis={axis}
        share={place[axis]}
        label={t(`note.${axis}`)}
        disabled={!editable || (axis === 'influence' && place.held)}
        describedBy={help}
        onCommit={share => place.set(axis, share)}
        onRefused={() => {}}
      />
    </div>
  )
  return (
    <div className={style.field}>
      <div className={style.pair}>
        {field('stance')}
        {field('influence')}
      </div>
      <p id={help} className={style.help}>
        {place.waiting || (!note.at && !place.held)
          ? t('outline.need_both')
          : t('note.axes_help', { left: map.axes.left, right: map.axes.right })}
      </p>
    </div>
  )
}
