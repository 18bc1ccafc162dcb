import { Plus, Trash2 } from 'lucide-react'
import { useId, useState } from 'react'
import { isWeight, WEIGHTS, type Weight } from '../../../shared/insight/matrix.ts'
import type { MatrixDimension } from '../../../shared/insight/matrix-dimensions.ts'
import { OWN_DIMENSIONS } from '../../../shared/model/dimensions.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useBoard, useEditable } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'
import { Button } from '../../ui/button.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { anchorWords, dimensionTitle } from '../../ui/dimension-words.ts'
import { DraftInput } from '../../ui/draft-input.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { NativeSelect } from '../../ui/native-select.tsx'
import { useSpeech } from '../record/use-speech.ts'
import style from './matrix.module.css'
import type { Standings } from './use-standings.ts'

interface Change {
  readonly dimension: MatrixDimension
  readonly now: Weight
}

/** The matrix's columns and their weights. Weights are fixed before there are ratings; changing them later is asked for, and logged. */
export function DimensionsDialog({ standings, onClose }: { standings: Standings; onClose: () => void }) {
  const t = useText()
  const { intents } = useSession()
  const editable = useEditable()
  const [asking, setAsking] = useState<Change | null>(null)
  const { dimensions, rated } = standings
  const isRated = rated.size > 0
  const weigh = ({ dimension, now }: Change): void =>
    intents.setWeight(dimension.id, { was: dimension.weight, now }, isRated)
  const own = dimensions.filter(d => !d.guide)
  return (
    <Dialog isOpen wide title={t('matrix.dimensions')} onClose={onClose}>
      <p className={style.help}>{t('matrix.weights_help')}</p>
      <ul className={style.dimensions}>
        {dimensions.map(dimension => (
          <DimensionRow
            key={dimension.id}
            dimension={dimension}
            editable={editable}
            onWeight={now => {
              if (isRated) setAsking({ dimension, now })
              else weigh({ dimension, now })
            }}
          />
        ))}
      </ul>
      {editable && own.length < OWN_DIMENSIONS ? (
        <Button
          size="s"
          icon={<Plus size={16} aria-hidden />}
          onPress={() =>
            intents.setPlan('dimensions', null, { title: t('matrix.new_dimension'), order: own.length })
          }
        >
          {t('matrix.add_dimension')}
        </Button>
      ) : null}
      <WeightLog dimensions={dimensions} />
      {asking ? (
        <Confirm
          isOpen
          title={t('matrix.change_weight', { dimension: dimensionTitle(asking.dimension, t) })}
          action={t('matrix.change_weight_yes')}
          onConfirm={() => {
            weigh(asking)
            setAsking(null)
          }}
          onClose={() => setAsking(null)}
        >
          {t('matrix.change_weight_help', { was: asking.dimension.weight, now: asking.now })}
        </Confirm>
      ) : null}
    </Dialog>
  )
}

interface RowProps {
  readonly dimension: MatrixDimension
  readonly editable: boolean
  readonly onWeight: (weight: Weight) => void
}

function DimensionRow({ dimension, editable, onWeight }: RowProps) {
  const t = useText()
  const { intents } = useSession()
  const weightId = useId()
  const title = dimensionTitle(dimension, t)
  const anchors = anchorWords(dimension, t)
  const fields = ['low', 'middle', 'high'] as const
  return (
    <li className={style.dimension}>
      <div className={style.dimensionHead}>
        {dimension.guide ? (
          <strong>{title}</strong>
        ) : (
          <DraftInput
            label={t('matrix.dimension_title')}
            value={dimension.title}
            disabled={!editable}
            maxLength={200}
            onCommit={next => intents.setPlan('dimensions', dimension.id, { title: next.trim() })}
          />
        )}
        <label htmlFor={weightId}>{t('matrix.weight')}</label>
        <NativeSelect
          id={weightId}
          value={String(dimension.weight)}
          disabled={!editable}
          options={WEIGHTS.map(w => [String(w), String(w)] as const)}
          onChange={next => {
            const weight = Number(next)
            if (isWeight(weight)) onWeight(weight)
          }}
        />
        {editable && !dimension.guide ? (
          <IconButton
            size="s"
            label={t('plan.delete', { text: title })}
            onPress={() => intents.removePlan('dimensions', dimension.id)}
          >
            <Trash2 size={16} aria-hidden />
          </IconButton>
        ) : null}
      </div>
      {fields.map((field, i) => {
        const score = 1 + 2 * i
        return dimension.guide ? (
          <p key={field} className={style.help}>
            {score} – {anchors[i]}
          </p>
        ) : (
          <DraftInput
            key={field}
            label={t('matrix.anchor', { score, dimension: title })}
            placeholder={t('matrix.anchor', { score, dimension: title })}
            value={dimension.anchors[i] ?? ''}
            disabled={!editable}
            maxLength={300}
            onCommit={next => intents.setPlan('dimensions', dimension.id, { [field]: next.trim() })}
          />
        )
      })}
    </li>
  )
}

/** Weights that were changed after there were ratings. */
function WeightLog({ dimensions }: { dimensions: readonly MatrixDimension[] }) {
  const t = useText()
  const { moment, nameOf } = useSpeech()
  const log = useBoard('plan', board => board.plan.weightChanges)
  if (log.length === 0) return null
  const title = (id: string): string => {
    const dimension = dimensions.find(d => d.id === id)
    return dimension ? dimensionTitle(dimension, t) : id
  }
  return (
    <details>
      <summary>{t('matrix.log', { count: log.length })}</summary>
      <ul className={style.log}>
        {log.map(change => (
          <li key={change.id}>
            {t('matrix.log_line', {
              dimension: title(change.dimension),
              was: change.was,
              now: change.now,
              name: nameOf(change.by),
              day: moment(change.at),
            })}
          </li>
        ))}
      </ul>
    </details>
  )
}
