import { nanoid } from 'nanoid'
import { useId, useState } from 'react'
import type { MatrixDimension } from '../../../shared/insight/matrix-dimensions.ts'
import { roomRatedAt } from '../../../shared/insight/matrix-ratings.ts'
import type { Partner } from '../../../shared/model/partner.ts'
import type { RowOf } from '../../../shared/model/partner-fields.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useEditable, useStage } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { anchorWords, dimensionTitle } from '../../ui/dimension-words.ts'
import { DraftInput } from '../../ui/draft-input.tsx'
import { NativeSelect } from '../../ui/native-select.tsx'
import { useSpeech } from '../record/use-speech.ts'
import { CellButton } from './cell-button.tsx'
import style from './matrix.module.css'
import { notesIn } from './use-standings.ts'

interface Props {
  readonly partner: Partner
  readonly name: string
  readonly dimensions: readonly MatrixDimension[]
}

const SCORES = ['1', '2', '3', '4', '5'] as const

/** One's own ratings of a partner, given one by one: 1 to 5, or "don't know", with a reason if one likes. */
export function RateCell({ partner, name, dimensions }: Props) {
  const t = useText()
  const { moment } = useSpeech()
  const { me } = useSession()
  const { results } = useStage()
  const editable = useEditable()
  const [ticked, setTicked] = useState(false)
  const asked = dimensions.map(dimension => {
    const room = roomRatedAt(notesIn(partner), results, dimension.id)
    return { dimension, room, row: newestOf(partner, me.participant, dimension.id, room) }
  })
  const blank = asked.every(a => a.row === null)
  const shown = blank
    ? t('matrix.rate_now')
    : asked.map(({ row }) => (row === null ? '–' : (row.value ?? '?'))).join(' ')
  const room = Math.max(0, ...asked.map(a => a.room ?? 0))
  const apart = ticked || asked.some(a => a.room !== null && a.row !== null)
  if (!editable) return null
  return (
    <CellButton title={t('matrix.rate', { name })} shown={shown} blank={blank}>
      <div className={style.rate}>
        {room > 0 ? (
          <div className={style.room}>
            <p>{t('matrix.room_rated', { day: moment(room) })}</p>
            <Checkbox
              label={t('matrix.was_apart')}
              isSelected={apart}
              isDisabled={apart && !ticked}
              onChange={setTicked}
            />
          </div>
        ) : null}
        {asked.map(({ dimension, row, room: rated }) => (
          <RateField
            key={dimension.id}
            partner={partner}
            dimension={dimension}
            row={row}
            apart={rated !== null}
            disabled={rated !== null && !apart}
          />
        ))}
        <p className={style.help}>{t('matrix.rate_help')}</p>
      </div>
    </CellButton>
  )
}

/** One's newest rating; after the room rated without names only one that was given since, by somebody who was not part of it. */
function newestOf(
  partner: Partner,
  by: string,
  dimension: string,
  room: number | null,
): RowOf<'ratings'> | null {
  const mine = partner.lists.ratings.filter(row => row.by === by && row.dimension === dimension)
  return mine.filter(row => room === null || (row.apart && row.made > room)).at(-1) ?? null
}

interface FieldProps {
  readonly partner: Partner
  readonly dimension: MatrixDimension
  readonly row: RowOf<'ratings'> | null
  /** what is written says that its author was not part of the room's round */
  readonly apart: boolean
  readonly disabled: boolean
}

function RateField({ partner, dimension, row, apart, disabled }: FieldProps) {
  const t = useText()
  const { intents, me } = useSession()
  const { results } = useStage()
  const id = useId()
  const title = dimensionTitle(dimension, t)
  const [low, middle, high] = anchorWords(dimension, t)
  // the newest word counts: what was said before a round stays in the record as it was
  const lastRound = Math.max(0, ...results.filter(r => r.kind === 'ratings').map(r => r.revealedAt))
  const write = (patch: { value?: number | null; reason?: string }) =>
    intents.setRow(partner.id, 'ratings', {
      id: row && row.made > lastRound ? row.id : nanoid(10),
      by: me.participant,
      dimension: dimension.id,
      value: row?.value ?? null,
      reason: row?.reason ?? '',
      apart,
      ...patch,
    })
  return (
    <div className={style.rateField}>
      <label htmlFor={id}>{title}</label>
      <NativeSelect
        id={id}
        disabled={disabled}
        value={row === null ? '' : row.value === null ? '?' : String(row.value)}
        options={[
          ['', t('matrix.not_said')],
          ...SCORES.map(s => [s, anchored(s, { '1': low, '3': middle, '5': high })] as const),
          ['?', t('matrix.dont_know')],
        ]}
        onChange={next => {
          if (next === '') {
            if (row) intents.removeRow(partner.id, 'ratings', row.id)
          } else write({ value: next === '?' ? null : Number(next) })
        }}
      />
      {row ? (
        <DraftInput
          label={t('matrix.why', { dimension: title })}
          placeholder={t('matrix.why_hint')}
          value={row.reason}
          maxLength={2_000}
          onCommit={reason => write({ reason: reason.trim() })}
        />
      ) : null}
    </div>
  )
}

/** "5 – same aim now": 1, 3 and 5 say what they mean. */
function anchored(score: string, anchors: Readonly<Record<string, string | undefined>>): string {
  const words = anchors[score]
  return words ? `${score} – ${words}` : score
}
