import { useId } from 'react'
import type { NoteJson } from '../../../shared/exchange/board-json.ts'
import type { AxesMap, MapSpec, ZonesMap } from '../../../shared/model/stage.ts'
import { useText } from '../../i18n/i18n.tsx'
import { NOTE_PAINT } from '../../ui/note-colors.ts'
import { Scrollable } from './scrollable.tsx'
import styles from './snapshot-page.module.css'

/** One map of a snapshot: zones with their notes, or a table of notes with stance and influence. */
export function MapPart({
  map,
  notes,
  placesHidden,
}: {
  map: MapSpec
  notes: readonly NoteJson[]
  /** the reader may not see who stands where */
  placesHidden: boolean
}) {
  const t = useText()
  const title = useId()
  return (
    <section aria-labelledby={title} className={styles.part}>
      <h2 id={title}>{map.title}</h2>
      {notes.length === 0 ? (
        <p className={styles.none}>{t('snap.no_notes')}</p>
      ) : map.kind === 'zones' ? (
        <Zones map={map} notes={notes} />
      ) : (
        <Axes map={map} notes={notes} placesHidden={placesHidden} />
      )}
    </section>
  )
}

function Zones({ map, notes }: { map: ZonesMap; notes: readonly NoteJson[] }) {
  const t = useText()
  const known = new Set(map.zones.map(z => z.id))
  const groups = [
    ...map.zones.map(z => ({ id: z.id, title: z.title, notes: notes.filter(n => n.zone === z.id) })),
    { id: '', title: t('snap.no_zone'), notes: notes.filter(n => !n.zone || !known.has(n.zone)) },
  ].filter(g => g.notes.length > 0)
  return (
    <div className={styles.zones}>
      {groups.map(g => (
        <section key={g.id} className={styles.zone}>
          <h3>
            {g.title} <span className={styles.count}>{g.notes.length}</span>
          </h3>
          <ul className={styles.notes}>
            {g.notes.map(n => (
              <li key={n.id} className={styles.note} style={paint(n)}>
                {n.text}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

const paint = ({ color }: NoteJson): { background: string; borderColor: string } => {
  const { fill, edge } = NOTE_PAINT[color ?? 'lemon']
  return { background: fill, borderColor: edge }
}

/** Hundredths, signed: how the maps show a stance. */
const signed = (value: number): string => {
  const n = Math.round(value * 100)
  return n > 0 ? `+${n}` : `${n}`.replace('-', '−')
}

function Axes(props: { map: AxesMap; notes: readonly NoteJson[]; placesHidden: boolean }) {
  const { map, notes, placesHidden } = props
  const t = useText()
  const placed = notes
    .filter(n => n.stance !== undefined && n.influence !== undefined)
    .sort(
      (a, b) =>
        Number(b.target ?? false) - Number(a.target ?? false) || (b.influence ?? 0) - (a.influence ?? 0),
    )
  const unplaced = notes.filter(n => n.stance === undefined || n.influence === undefined)
  return (
    <>
      {placed.length > 0 ? (
        <Scrollable name={t('snap.table_of', { name: map.title })}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('snap.note')}</th>
                <th scope="col">
                  {t('snap.stance')}
                  <span className={styles.count}>
                    {map.axes.left} −100 … +100 {map.axes.right}
                  </span>
                </th>
                <th scope="col">
                  {t('snap.influence')}
                  <span className={styles.count}>0 … 100</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {placed.map(n => (
                <tr key={n.id}>
                  <th scope="row">
                    {n.text}
                    {n.target ? <span className={styles.badge}>{t('snap.target')}</span> : null}
                  </th>
                  <td className={styles.number}>{signed(n.stance ?? 0)}</td>
                  <td className={styles.number}>{Math.round((n.influence ?? 0) * 100)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scrollable>
      ) : null}
      {unplaced.length > 0 ? (
        <section className={styles.zone}>
          <h3>
            {t(placesHidden ? 'snap.places_hidden' : 'snap.unplaced')}{' '}
            <span className={styles.count}>{unplaced.length}</span>
          </h3>
          <ul className={styles.notes}>
            {unplaced.map(n => (
              <li key={n.id} className={styles.note} style={paint(n)}>
                {n.text}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}
