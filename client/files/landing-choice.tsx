import { useText } from '../i18n/i18n.tsx'
import { useStage } from '../state/hooks.ts'
import { Select } from '../ui/select.tsx'
import { type Landing, landingOn } from './take-in.ts'

const NO_ZONE = '-'

/** The map and the zone for notes whose row names none. */
export function LandingChoice({
  landing,
  onChange,
}: {
  landing: Landing
  onChange: (landing: Landing) => void
}) {
  const t = useText()
  const { maps } = useStage()
  const map = maps.find(m => m.id === landing.map)
  return (
    <>
      <Select
        label={t('bring.map')}
        value={landing.map}
        options={maps.map(m => ({ id: m.id, label: m.title }))}
        onChange={id => onChange(landingOn(maps.find(m => m.id === id)))}
      />
      {map?.kind === 'zones' ? (
        <Select
          label={t('bring.zone')}
          value={landing.zone ?? NO_ZONE}
          options={[
            { id: NO_ZONE, label: t('bring.no_zone') },
            ...map.zones.map(zone => ({ id: zone.id, label: zone.title })),
          ]}
          onChange={id => onChange({ ...landing, zone: id === NO_ZONE ? null : id })}
        />
      ) : null}
    </>
  )
}
