import { Button } from 'react-aria-components/Button'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { NOTE_COLORS, type NoteColor } from '../../../shared/model/note.ts'
import { useText } from '../../i18n/i18n.tsx'
import { cx } from '../../ui/cx.ts'
import icon from '../../ui/icon-button.module.css'
import { NoteSwatch } from '../../ui/note-swatch.tsx'
import bars from '../map-bars.module.css'
import { BarPopover } from './bar-popover.tsx'

interface Props {
  /** null: the notes have several */
  readonly value: NoteColor | null
  readonly onChange: (color: NoteColor) => void
}

/** The named colours: side by side where there is room, else behind a button. */
export function ColorChoice({ value, onChange }: Props) {
  const t = useText()
  const title = t('canvas.color_of_selection')
  return (
    <>
      <div className={bars.roomy}>
        <Swatches title={title} value={value} onChange={onChange} />
      </div>
      <div className={bars.tight}>
        <BarPopover
          title={title}
          button={
            <Button
              className={cx(icon.button)}
              aria-label={value ? `${title}: ${t(`color.${value}`)}` : title}
            >
              <NoteSwatch color={value ?? 'sand'} size={22} />
            </Button>
          }
        >
          <Swatches title={title} value={value} onChange={onChange} />
        </BarPopover>
      </div>
    </>
  )
}

function Swatches({ title, value, onChange }: Props & { title: string }) {
  const t = useText()
  return (
    <RadioGroup
      className={bars.colors ?? ''}
      orientation="horizontal"
      aria-label={title}
      value={value}
      onChange={chosen => {
        const color = NOTE_COLORS.find(c => c === chosen)
        if (color) onChange(color)
      }}
    >
      {NOTE_COLORS.map(color => (
        <Radio key={color} value={color} aria-label={t(`color.${color}`)} className={bars.color ?? ''}>
          <NoteSwatch color={color} size={24} />
        </Radio>
      ))}
    </RadioGroup>
  )
}
