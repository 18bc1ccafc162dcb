import { Plus, Trash2 } from 'lucide-react'
import {
  type AxesMap,
  LIMITS_OF_MAP,
  type MapSpec,
  type Zone,
  type ZonesMap,
} from '../../../shared/model/stage.ts'
import { useText } from '../../i18n/i18n.tsx'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './maps.module.css'
import { withArea } from './new-map.ts'

interface Props<M extends MapSpec> {
  readonly map: M
  readonly onChange: (map: M) => void
}

const ENDS = ['left', 'right', 'bottom', 'top'] as const

/** The words at the four ends of a power map. */
export function AxisWords({ map, onChange }: Props<AxesMap>) {
  const t = useText()
  return (
    <div className={styles.pair}>
      {ENDS.map(end => (
        <TextField
          key={end}
          label={t(`maps.end.${end}`)}
          value={map.axes[end]}
          maxLength={LIMITS_OF_MAP.text}
          onChange={words => onChange({ ...map, axes: { ...map.axes, [end]: words } })}
        />
      ))}
    </div>
  )
}

/** Names and hints of a map's areas; one more; one less, whose notes then belong to the nearest. */
export function AreaWords({ map, onChange }: Props<ZonesMap>) {
  const t = useText()
  const put = (zone: Zone): void =>
    onChange({ ...map, zones: map.zones.map(z => (z.id === zone.id ? zone : z)) })
  return (
    <fieldset className={styles.areas}>
      <legend className={styles.strong}>{t('maps.areas')}</legend>
      {map.zones.map((zone, i) => (
        <div key={zone.id} className={styles.area}>
          <TextField
            label={t('maps.area', { number: i + 1 })}
            value={zone.title}
            maxLength={LIMITS_OF_MAP.text}
            onChange={title => put({ ...zone, title })}
          />
          <TextField
            label={t('maps.hint')}
            value={zone.hint ?? ''}
            maxLength={LIMITS_OF_MAP.text}
            onChange={hint => put({ ...zone, hint })}
          />
          <IconButton
            size="s"
            label={t('maps.remove_area', { title: zone.title })}
            isDisabled={map.zones.length === 1}
            onPress={() => onChange({ ...map, zones: map.zones.filter(z => z.id !== zone.id) })}
          >
            <Trash2 size={16} aria-hidden />
          </IconButton>
        </div>
      ))}
      {map.zones.length < LIMITS_OF_MAP.zones ? (
        <Button
          size="s"
          icon={<Plus size={16} aria-hidden />}
          onPress={() => onChange({ ...map, zones: withArea(map.zones, '') })}
        >
          {t('maps.add_area')}
        </Button>
      ) : null}
    </fieldset>
  )
}
