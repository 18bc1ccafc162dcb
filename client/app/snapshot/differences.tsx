import { useId, useMemo } from 'react'
import type { BoardJson } from '../../../shared/exchange/board-json.ts'
import { boardState } from '../../../shared/exchange/board-state.ts'
import { recordsSince } from '../../../shared/exchange/records-since.ts'
import { type SinceSnapshot, sinceSnapshot } from '../../../shared/insight/since-snapshot.ts'
import type { ConnectionId } from '../../../shared/model/ids.ts'
import { LISTS, SCALARS, SETS, TEXTS } from '../../../shared/model/partner-fields.ts'
import type { PartnerJson } from '../../../shared/model/partner-json.ts'
import type { Locale, MapSpec, Stage } from '../../../shared/model/stage.ts'
import { stageInLocale } from '../../../shared/templates/stage-in-locale.ts'
import { useLocale, useText } from '../../i18n/i18n.tsx'
import { noteName } from '../../insight/note-link.tsx'
import { ChangedMap } from './changed-map.tsx'
import { ChangedNote } from './changed-note.tsx'
import type { BoardState } from './fetch-states.ts'
import styles from './snapshot-page.module.css'

/** The later state's maps, and those that it no longer has. */
function allMaps(before: BoardState, later: BoardState): MapSpec[] {
  const kept = new Set(later.maps.map(map => map.id))
  return [...later.maps, ...before.maps.filter(map => !kept.has(map.id))]
}

/** Maps as the reader reads them: what the template wrote in their language. */
function inLocale(base: Stage | null, { workshop }: BoardJson, locale: Locale): (map: MapSpec) => MapSpec {
  if (!base) return map => map
  const { template = base.template } = workshop ?? {}
  return map => stageInLocale({ ...base, template, maps: [map] }, locale).maps[0] ?? map
}

/** What became of notes, lines and records between two states. */
export function Differences({ before, later }: { before: BoardState; later: BoardState }) {
  const t = useText()
  const { locale } = useLocale()
  const maps = useMemo(
    () => allMaps(before, later).map(inLocale(before.stage ?? later.stage, later.board, locale)),
    [before, later, locale],
  )
  const since = useMemo(() => {
    const { notes = [], connections = [] } = before.board
    return sinceSnapshot({ notes, connections }, boardState(later.board), maps)
  }, [before, later, maps])
  const records = useMemo(
    () => recordsSince(before.board.partners ?? [], later.board.partners ?? []),
    [before, later],
  )
  const { lines, notes } = since
  const touched = lines.added.length + lines.gone.length + lines.changed.length
  const written = records.added.length + records.gone.length + records.changed.length
  if (notes.length + touched + written === 0) return <p className={styles.none}>{t('states.nothing')}</p>
  const known = new Set(maps.map(map => map.id))
  return (
    <>
      {maps.map(map => {
        const here = notes.filter(note => note.map === map.id)
        if (here.length === 0) return null
        return (
          <Part key={map.id} title={map.title} count={here.length}>
            <ChangedMap map={map} notes={here} board={later.board} />
            <ul className={styles.lines}>
              {here.map(note => (
                <li key={note.id}>
                  <ChangedNote note={note} />
                </li>
              ))}
            </ul>
          </Part>
        )
      })}
      {notes.some(note => !known.has(note.map)) ? (
        <p className={styles.none}>{t('states.elsewhere')}</p>
      ) : null}
      {touched > 0 ? <Lines lines={lines} before={before} later={later} /> : null}
      {written > 0 ? (
        <Part title={t('shell.partners')} count={written}>
          <ul className={styles.lines}>
            {records.added.map(partner => (
              <RecordLine key={partner.id} partner={partner} what={t('insight.became.added')} />
            ))}
            {records.gone.map(partner => (
              <RecordLine key={partner.id} partner={partner} what={t('insight.became.gone')} />
            ))}
            {records.changed.map(({ partner, fields }) => (
              <RecordLine
                key={partner.id}
                partner={partner}
                what={[
                  t('states.fields', { count: fields.length }),
                  ...fields.filter(isField).map(field => t(`field.${field}`)),
                ].join(' · ')}
              />
            ))}
          </ul>
        </Part>
      ) : null}
    </>
  )
}

/** The fields of a record that have a name of their own. */
const FIELDS = { ...SCALARS, ...SETS, ...LISTS, ...TEXTS }
const isField = (field: string): field is keyof typeof FIELDS => Object.hasOwn(FIELDS, field)

function Part({ title, count, children }: { title: string; count: number; children: React.ReactNode }) {
  const id = useId()
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id}>
        {title} <span className={styles.count}>{count}</span>
      </h2>
      {children}
    </section>
  )
}

function RecordLine({ partner, what }: { partner: PartnerJson; what: string }) {
  const t = useText()
  return (
    <li>
      {partner.name || partner.from?.[0]?.text || t('snap.no_name')}
      <span className={styles.how}>{what}</span>
    </li>
  )
}

interface LinesProps {
  readonly lines: SinceSnapshot['lines']
  readonly before: BoardState
  readonly later: BoardState
}

function Lines({ lines, before, later }: LinesProps) {
  const t = useText()
  const words = new Map(
    [...(before.board.notes ?? []), ...(later.board.notes ?? [])].map(note => [note.id, note.text]),
  )
  const nameOf = (id: ConnectionId): string =>
    id
      .split('>')
      .map(end => noteName(words.get(end), t('insight.blank')))
      .join(' → ')
  const rows = (['added', 'gone', 'changed'] as const).flatMap(what => lines[what].map(id => ({ id, what })))
  return (
    <Part title={t('states.lines')} count={rows.length}>
      <ul className={styles.lines}>
        {rows.map(({ id, what }) => (
          <li key={id}>
            {nameOf(id)}
            <span className={styles.how}>{t(`states.line.${what}`)}</span>
          </li>
        ))}
      </ul>
    </Part>
  )
}
