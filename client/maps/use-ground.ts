import { useMemo } from 'react'
import { BANDS, type Band } from '../../shared/maps/power-map.ts'
import type { MapSpec } from '../../shared/model/stage.ts'
import type { Ground } from '../canvas/ground.ts'
import { useText } from '../i18n/i18n.tsx'
import { useMedia } from '../platform/media.ts'
import { AssetGround } from './asset-map/asset-ground.ts'
import { PowerGround } from './power-map/power-ground.ts'

/** What lies behind the notes of a map, in the reader's language. `inviting`: empty places say that one may write there. */
export function useGround(spec: MapSpec, inviting = true): Ground {
  const t = useText()
  const invite = t(useMedia('(pointer: coarse)') ? 'asset.invite_touch' : 'asset.invite')
  // a map with axes invites to nothing: it is not laid out again
  const invites = inviting && spec.kind === 'zones'
  return useMemo(() => {
    if (spec.kind === 'zones')
      return new AssetGround(spec, invites ? { empty: t('asset.empty'), invite } : null)
    const bands = Object.fromEntries(BANDS.map(b => [b, t(`power.band.${b}`)])) as Record<Band, string>
    const quadrants = [1, 2, 3, 4] as const
    const [a, b, c, d] = quadrants.map(i => t(`power.quadrant.${i}`))
    return new PowerGround(spec, { bands, quadrants: [a ?? '', b ?? '', c ?? '', d ?? ''] })
  }, [spec, t, invites, invite])
}
