import { useId } from 'react'
import { categoryOf } from '../../shared/maps/asset-map.ts'
import type { Note } from '../../shared/model/note.ts'
import type { AxesMap, MapSpec, ZonesMap } from '../../shared/model/stage.ts'
import { useText } from '../i18n/i18n.tsx'
import { useEditable, useStage } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import { AxisField } from '../ui/axis-field.tsx'
import type { Axis } from '../ui/axis-values.ts'
import { Button } from '../ui/button.tsx'
import { Select } from '../ui/select.tsx'
import { useAxisPlace } from '../ui/use-axis-place.ts'
import style from './note-fields.module.css'
import { placesInZone } from './zone-places.ts'

/** Where a note stands: its zone, or its stance and influence. */
export function PlaceFields({ note, map }: { note: Note; map: MapSpec }) {
  return map.kind === 'zones' ? <ZoneField note={note} map={map} /> : <AxisFields note={note} map={map} />
}

/** Stands for "no zone" in a list of ids, none of which may be empty. */
const NONE = '(none)'

function ZoneField({ note, map }: { note: Note; map: ZonesMap }) {
  const t = useText()
  const { intents, board } = useSession()
  const editable = useEditable()
  const zone = categoryOf(map, note.at)?.id ?? NONE
  const move = (to: string) => {
    if (to === zone) return
    const [at = null] = placesInZone(map, to, board.board.notes.values(), 1, new Set([note.id]))
    intents.moveNotes([{ id: note.id, at }])
  }
  return (
    <Select
      label={t('note.zone')}
      value={zone}
      isDisabled={!editable}
      options={[
        ...map.zones.map(z => ({ id: z.id, label: z.title })),
        { id: NONE, label: t('outline.no_zone') },
      ]}
      onChange={move}
    />
  )
}

function AxisFields({ note, map }: { note: Note; map: AxesMap }) {
  const t = useText()
  const { role } = useSession()
  const { privacy } = useStage()
  const editable = useEditable()
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
        {note.at && editable ? (
          <Button size="s" look="quiet" onPress={place.unplace}>
            {t('note.unplace')}
          </Button>
        ) : null}
      </div>
      <p id={help} className={style.help}>
        {place.waiting || (!note.at && !place.held)
          ? t('outline.need_both')
          : t('note.axes_help', { left: map.axes.left, right: map.axes.right })}
      </p>
    </div>
  )
}
