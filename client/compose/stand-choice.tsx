import { useId } from 'react'
import type { AxesMap } from '../../shared/model/stage.ts'
import { useText } from '../i18n/i18n.tsx'
import { AXIS_RANGE, type Axis, showAxis } from '../ui/axis-values.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import style from './composer.module.css'

/** Where somebody stands: shares, stance −1 … 1 and influence 0 … 1. */
export interface Stand {
  readonly stance: number
  readonly influence: number
}

interface Props {
  readonly map: AxesMap
  /** null: whoever it is waits in the tray */
  readonly value: Stand | null
  readonly onChange: (value: Stand | null) => void
}

/** Whether a new name gets its place at once, and which: one slider for each axis. */
export function StandChoice({ map, value, onChange }: Props) {
  const t = useText()
  const { left, right, bottom, top } = map.axes
  return (
    <div className={style.stand}>
      <Checkbox
        label={t('compose.place')}
        help={value ? undefined : t('compose.place_help')}
        isSelected={value !== null}
        onChange={on => onChange(on ? { stance: 0, influence: 0.5 } : null)}
      />
      {value ? (
        <>
          <Slider
            axis="stance"
            ends={[left, right]}
            share={value.stance}
            onChange={stance => onChange({ ...value, stance })}
          />
          <Slider
            axis="influence"
            ends={[bottom, top]}
            share={value.influence}
            onChange={influence => onChange({ ...value, influence })}
          />
        </>
      ) : null}
    </div>
  )
}

interface SliderProps {
  readonly axis: Axis
  readonly ends: readonly [low: string, high: string]
  readonly share: number
  readonly onChange: (share: number) => void
}

/** The platform's own slider: a thumb moves it, arrow keys move it, a screen reader knows it. */
function Slider({ axis, ends: [low, high], share, onChange }: SliderProps) {
  const t = useText()
  const id = useId()
  const [least, most] = AXIS_RANGE[axis]
  const shown = showAxis(axis, share)
  return (
    <div className={style.slider}>
      <label className={style.label} htmlFor={id}>
        {t(axis === 'stance' ? 'note.stance' : 'note.influence')} <output>{shown}</output>
      </label>
      <input
        id={id}
        type="range"
        min={least}
        max={most}
        step={5}
        value={Math.round(share * 100)}
        aria-valuetext={shown}
        onChange={event => onChange(event.currentTarget.valueAsNumber / 100)}
      />
      <div className={style.ends} aria-hidden>
        <span>{low}</span>
        <span>{high}</span>
      </div>
    </div>
  )
}
