import { useId } from 'react'
import { NOTE_COLORS, type Note, type NoteColor } from '../../shared/model/note.ts'
import type { MapSpec } from '../../shared/model/stage.ts'
import { useText } from '../i18n/i18n.tsx'
import { usePersonName } from '../state/hooks.ts'
import { NativeSelect } from '../ui/native-select.tsx'
import style from './find-panel.module.css'
import { facetsOf, type Query } from './note-finder.ts'

interface Props {
  readonly query: Query
  readonly maps: readonly MapSpec[]
  readonly notes: Iterable<Note>
  readonly onChange: (change: Partial<Query>) => void
}

/** Narrows a search by place, author, colour and tag: only by what some note has. */
export function FindFilters({ query, maps, notes, onChange }: Props) {
  const t = useText()
  const nameOf = usePersonName()
  const { authors, tags, colors } = facetsOf(notes)
  const any = ['', t('find.any')] as const
  // what was chosen stays in its list, also after the last note that had it went
  const withChosen = <T extends string>(list: readonly T[], chosen: T | ''): T[] =>
    chosen === '' || list.includes(chosen) ? [...list] : [...list, chosen]
  const shownColors = NOTE_COLORS.filter(c => colors.has(c) || query.color === c)
  return (
    <div className={style.filters}>
      <Filter
        label={t('find.place')}
        value={query.place}
        options={[any, ...placesOf(maps, t('find.no_zone'), t('find.no_place'))]}
        onChange={place => onChange({ place })}
      />
      <Filter
        label={t('find.author')}
        value={query.author}
        options={[any, ...withChosen(authors, query.author).map(id => [id, nameOf(id)] as const)]}
        onChange={author => onChange({ author })}
      />
      <Filter
        label={t('find.color')}
        value={query.color}
        options={[any, ...shownColors.map((c): [NoteColor, string] => [c, t(`color.${c}`)])]}
        onChange={color => onChange({ color })}
      />
      <Filter
        label={t('find.tag')}
        value={query.tag}
        options={[any, ...withChosen(tags, query.tag).map(tag => [tag, tag] as const)]}
        onChange={tag => onChange({ tag })}
      />
    </div>
  )
}

interface FilterProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: readonly (readonly [value: T, text: string])[]
  readonly onChange: (next: T) => void
}

function Filter<T extends string>({ label, value, options, onChange }: FilterProps<T>) {
  const id = useId()
  return (
    <div className={style.filter} data-used={value !== '' || undefined}>
      <label htmlFor={id}>{label}</label>
      <NativeSelect
        id={id}
        value={value}
        options={options}
        disabled={options.length < 2}
        onChange={onChange}
      />
    </div>
  )
}

function placesOf(maps: readonly MapSpec[], noZone: string, noPlace: string): [string, string][] {
  return maps.flatMap((map): [string, string][] => [
    [map.id, map.title],
    ...(map.kind === 'zones'
      ? map.zones.map((z): [string, string] => [`${map.id}/${z.id}`, `– ${z.title}`])
      : []),
    [`${map.id}/`, `– ${map.kind === 'zones' ? noZone : noPlace}`],
  ])
}
