import { useId } from 'react'
import { Button } from 'react-aria-components/Button'
import type { AxesMap } from '../../../shared/model/stage.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useMayPlace } from '../../state/use-permit.ts'
import { AxisField } from '../../ui/axis-field.tsx'
import { type Axis, showAxis } from '../../ui/axis-values.ts'
import { Button as TextButton } from '../../ui/button.tsx'
import { useAxisPlace } from '../../ui/use-axis-place.ts'
import { BarPopover } from './bar-popover.tsx'
import style from './chosen.module.css'
import type { ShownNote } from './use-selected-notes.ts'

/** Stance and influence of the one selected note, shown as on the note and typed here. */
export function ValuePopover({ note, map }: { note: ShownNote; map: AxesMap }) {
  const t = useText()
  const place = useAxisPlace(note)
  const editable = useMayPlace(note)
  const help = useId()
  const { stance, influence } = place
  const value =
    stance === null || influence === null
      ? '–'
      : `${showAxis('stance', stance)} · ${showAxis('influence', influence)}`
  const field = (axis: Axis, low: string, high: string) => (
    <div className={style.part}>
      <span className={style.label} aria-hidden>
        {t(axis === 'stance' ? 'note.stance' : 'note.influence')}
      </span>
      <AxisField
        axis={axis}
        share={place[axis]}
        label={t(axis === 'stance' ? 'note.stance' : 'note.influence')}
        describedBy={help}
        disabled={!editable || (axis === 'influence' && place.held)}
        onCommit={share => place.set(axis, share)}
        onRefused={() => {}}
      />
      <span className={style.ends} aria-hidden>
        <span>{low}</span>
        <span>{high}</span>
      </span>
    </div>
  )
  return (
    <BarPopover
      title={t('value.title')}
      button={
        <Button className={style.value ?? ''} aria-label={t('value.button', { value })}>
          {value}
        </Button>
      }
    >
      <div className={style.pair}>
        {field('stance', '−100', '+100')}
        {field('influence', '0', '100')}
      </div>
      <p id={help} className={style.help}>
        {place.hidden ? `${t('placing.yours')} ` : ''}
        {place.held ? t('value.held') : t('note.axes_help', { left: map.axes.left, right: map.axes.right })}
      </p>
      {editable && place.at ? (
        <div className={style.line}>
          <TextButton size="s" onPress={place.unplace}>
            {t('value.to_tray')}
          </TextButton>
        </div>
      ) : null}
    </BarPopover>
  )
}
