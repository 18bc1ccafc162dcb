import { Label } from 'react-aria-components/Label'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { NOTE_COLORS, type NoteColor } from '../../shared/model/note.ts'
import { useText } from '../i18n/i18n.tsx'
import { NoteSwatch } from '../ui/note-swatch.tsx'
import style from './note-fields.module.css'

interface Props {
  readonly value: NoteColor
  readonly disabled: boolean
  readonly onChange: (color: NoteColor) => void
}

/** One of the six note colours, by name and corner mark. */
export function ColorChoice({ value, disabled, onChange }: Props) {
  const t = useText()
  return (
    <RadioGroup
      className={style.field ?? ''}
      orientation="horizontal"
      value={value}
      isDisabled={disabled}
      onChange={chosen => {
        const color = NOTE_COLORS.find(c => c === chosen)
        if (color) onChange(color)
      }}
    >
      <Label className={style.label ?? ''}>{t('note.color_is', { color: t(`color.${value}`) })}</Label>
      <div className={style.colors}>
        {NOTE_COLORS.map(color => (
          <Radio key={color} value={color} aria-label={t(`color.${color}`)} className={style.color ?? ''}>
            <NoteSwatch color={color} size={24} />
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
