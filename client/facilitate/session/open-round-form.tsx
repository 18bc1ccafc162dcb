import { type FormEvent, useId, useState } from 'react'
import { votesOf } from '../../../shared/insight/dots.ts'
import { matrixDimensions } from '../../../shared/insight/matrix-dimensions.ts'
import { isGuideDimension } from '../../../shared/model/dimensions.ts'
import type { MapId, NoteId } from '../../../shared/model/ids.ts'
import { type Dimension, ROUND_KINDS, ROUND_LIMITS, type RoundSettings } from '../../../shared/model/round.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useBoard, useStage, useWorkspace } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'
import { Button } from '../../ui/button.tsx'
import { NativeSelect } from '../../ui/native-select.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { countOf, DotsFields } from './dots-fields.tsx'
import styles from './session.module.css'

/** In place of a map: the notes of all of them. */
const ALL = '*'
const MINUTES = ['', '3', '5', '8', '12'] as const

/** Opens a sealed round, or `another` one. What is chosen for it is made once somebody unfolds it. */
export function OpenRoundForm({ unfolded, another }: { unfolded: boolean; another: boolean }) {
  const t = useText()
  const [open, setOpen] = useState(unfolded)
  return (
    <details className={styles.fold} open={open} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>
        <h3 className={styles.heading}>{t(another ? 'round.another' : 'round.open_title')}</h3>
      </summary>
      {open ? <RoundForm /> : null}
    </details>
  )
}

/** Kind, map, prompt, names or none, and minutes: chosen before anybody writes. */
function RoundForm() {
  const t = useText()
  const { intents, workspace, stage } = useSession()
  const { maps, agenda, step } = useStage()
  const now = agenda.find(s => s.id === step?.id)
  const view = useWorkspace(w => w.view)
  const [kind, setKind] = useState<RoundSettings['kind']>(now?.round ?? 'notes')
  const [chosenMap, setMap] = useState<MapId | null>(null)
  const [prompt, setPrompt] = useState(now?.prompt ?? '')
  const [names, setNames] = useState<'named' | 'anonymous'>('named')
  const [minutes, setMinutes] = useState<(typeof MINUTES)[number]>('')
  const [typed, setTyped] = useState({ dots: '', perNote: '' })
  const minutesId = useId()
  const overAll = kind === 'votes' || kind === 'ratings'
  const fitting: (readonly [MapId, string])[] = maps
    .filter(m => kind !== 'placements' || m.kind === 'axes')
    .map(m => [m.id, m.title] as const)
  if (overAll) fitting.push([ALL, t('round.all_maps')])
  // a step that is worked on no map of its own is about the notes of all of them, whatever the facilitator looks at
  const ofStep = now && now.round === kind ? (now.map ?? (overAll ? ALL : null)) : (now?.map ?? null)
  const wanted = chosenMap ?? ofStep ?? (view.kind === 'map' ? view.map : overAll ? ALL : null)
  const map = (fitting.find(([id]) => id === wanted) ?? fitting[0])?.[0] ?? ''
  const candidates = useCandidates(map)
  const usual = votesOf(candidates.ids.length, now ?? { dots: null, perNote: null })
  const dots = countOf(typed.dots)
  const perNote = countOf(typed.perNote)
  const unclear = kind === 'votes' && (dots === undefined || perNote === undefined)
  const needsNotes = kind !== 'notes'
  const problem =
    needsNotes && candidates.ids.length === 0
      ? t('round.no_candidates')
      : needsNotes && candidates.ids.length > ROUND_LIMITS.candidates
        ? t('round.too_many', { most: ROUND_LIMITS.candidates })
        : undefined
  const rows = useBoard('plan', board => board.plan.dimensions)
  const dimensions = matrixDimensions(rows).map(
    ({ id, title, anchors }): Dimension =>
      isGuideDimension(id)
        ? { id, title: t(`dimension.${id}`) }
        : { id, title: title.trim() || t('matrix.untitled'), anchors: [...anchors] },
  )

  const settings = (): RoundSettings => {
    // words that were only read, not changed, stay in the workshop's language
    const stored = stage.getState().agenda.find(s => s.id === now?.id)
    const common = {
      prompt: stored && prompt === now?.prompt ? stored.prompt : prompt,
      anonymous: names === 'anonymous',
      minutes: minutes === '' ? null : Number(minutes),
    }
    switch (kind) {
      case 'notes':
        return { ...common, kind, map, limit: ROUND_LIMITS.own }
      case 'votes':
        return {
          ...common,
          kind,
          candidates: candidates.ids,
          ...votesOf(candidates.ids.length, {
            dots: dots ?? now?.dots ?? null,
            perNote: perNote ?? now?.perNote ?? null,
          }),
        }
      case 'placements':
        return { ...common, kind, map, candidates: candidates.ids }
      case 'ratings':
        return { ...common, kind, candidates: candidates.ids, dimensions }
    }
  }
  const open = (event: FormEvent): void => {
    event.preventDefault()
    if (problem !== undefined || unclear) return
    intents.stage({ what: 'round.open', settings: settings() })
    workspace.setState({ selection: new Set() })
  }
  return (
    <>
      <p className={styles.quiet}>{t('round.open_help')}</p>
      <form className={styles.form} onSubmit={open}>
        <div className={styles.row}>
          <NativeSelect
            label={t('round.kind')}
            value={kind}
            options={ROUND_KINDS.map(k => [k, t(`round.kind.${k}`)] as const)}
            onChange={setKind}
          />
          <NativeSelect label={t('session.map')} value={map} options={fitting} onChange={setMap} />
        </div>
        {needsNotes ? (
          <p className={styles.quiet}>
            {t('round.about')}{' '}
            {t(candidates.selected ? 'round.about_selected' : 'round.about_all', {
              count: candidates.ids.length,
            })}
          </p>
        ) : null}
        {kind === 'votes' ? <DotsFields typed={typed} usual={usual} onChange={setTyped} /> : null}
        <TextField
          label={t('session.prompt')}
          lines={2}
          value={prompt}
          maxLength={2_000}
          onChange={setPrompt}
        />
        <Segmented
          label={t('round.authors')}
          options={[
            { id: 'named', label: t('round.named') },
            { id: 'anonymous', label: t('round.anonymous') },
          ]}
          value={names}
          onChange={setNames}
        />
        <label className={styles.label} htmlFor={minutesId}>
          {t('session.minutes')}
        </label>
        <NativeSelect
          id={minutesId}
          value={minutes}
          options={MINUTES.map(
            m => [m, m === '' ? '–' : t('session.minutes_short', { count: Number(m) })] as const,
          )}
          onChange={setMinutes}
        />
        {problem ? <p className={styles.problem}>{problem}</p> : null}
        <Button type="submit" look="primary" isDisabled={problem !== undefined || unclear}>
          {t('round.start')}
        </Button>
      </form>
    </>
  )
}

/**
 * The notes that a round is about: those selected on the map where that are several, else all of it. Never the target: nobody votes on
 * the one who decides, and its place is held.
 *
 * @param map a map's id, or ALL
 */
function useCandidates(map: MapId): { ids: NoteId[]; selected: boolean } {
  const selection = useWorkspace(w => w.selection)
  const onMap = useBoard(
    'notes',
    board =>
      [...board.notes.values()].filter(n => (map === ALL || n.map === map) && !n.target).map(n => n.id),
    [map],
  )
  const selected = onMap.filter(id => selection.has(id))
  return selected.length > 1 ? { ids: selected, selected: true } : { ids: onMap, selected: false }
}
