import { Label } from 'react-aria-components/Label'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import type { ZonesMap } from '../../shared/model/stage.ts'
import { useText } from '../i18n/i18n.tsx'
import style from './composer.module.css'

interface Props {
  readonly map: ZonesMap
  readonly value: string
  readonly onChange: (zone: string) => void
}

/** The categories of a map, all in sight, each large enough for a thumb. */
export function ZoneChoice({ map, value, onChange }: Props) {
  const t = useText()
  return (
    <RadioGroup orientation="horizontal" value={value} onChange={onChange} className={style.zones ?? ''}>
      <Label className={style.label ?? ''}>{t('compose.where')}</Label>
      <div className={style.chips}>
        {map.zones.map(zone => (
          <Radio key={zone.id} value={zone.id} className={style.chip ?? ''}>
            {zone.title}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
