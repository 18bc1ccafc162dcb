import { ChartScatter, Columns4 } from 'lucide-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { useStore } from 'zustand'
import { type MapSpec, MOST_MAPS } from '../../../shared/model/stage.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useSession } from '../../state/session.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { onlyChangedMap } from '../only-changed.ts'
import { MapForm } from './map-form.tsx'
import { MapRow } from './map-row.tsx'
import styles from './maps.module.css'
import { newAreasMap, newPowerMap } from './new-map.ts'

/** The workshop's maps, in their order: another power map for another decision-maker, one's own areas, and other words. */
export function MapsDialog({ onClose }: { onClose: () => void }) {
  const t = useText()
  const { stage, intents, workspace } = useSession()
  // as it is stored: what is changed here stays in the workshop's own language
  const { maps, locale } = useStore(stage)
  const [draft, setDraft] = useState<MapSpec | null>(null)
  const isNew = draft !== null && !maps.some(map => map.id === draft.id)
  const [awaited, setAwaited] = useState<string | null>(null)
  const keep = (changed: MapSpec): void => {
    const today = maps.find(({ id }) => id === changed.id)
    const map = today && draft ? onlyChangedMap(draft, changed, today) : changed
    // what was not sent stays in the form
    if (!intents.stage({ what: 'map.put', map })) return
    setDraft(null)
    if (isNew) setAwaited(map.id)
  }
  const come = useEffectEvent((map: string) => {
    workspace.setState({ view: { kind: 'map', map } })
    onClose()
  })
  const there = maps.find(map => map.id === awaited)?.id
  useEffect(() => {
    if (there !== undefined) come(there)
  }, [there])
  return (
    <>
      <Dialog title={t('shell.maps')} isOpen onClose={onClose} wide>
        <p className={styles.quiet}>{t('maps.lead')}</p>
        <ol className={styles.list} aria-label={t('shell.maps')}>
          {maps.map(map => (
            <MapRow key={map.id} map={map} maps={maps} onEdit={() => setDraft(map)} />
          ))}
        </ol>
        {maps.length < MOST_MAPS ? (
          <div className={styles.row}>
            <Button
              icon={<ChartScatter size={16} aria-hidden />}
              onPress={() => setDraft(newPowerMap('', locale))}
            >
              {t('maps.add_power')}
            </Button>
            <Button
              icon={<Columns4 size={16} aria-hidden />}
              onPress={() => setDraft(newAreasMap('', ['', '', '']))}
            >
              {t('maps.add_areas')}
            </Button>
          </div>
        ) : (
          <p className={styles.quiet}>{t('maps.most', { count: MOST_MAPS })}</p>
        )}
      </Dialog>
      {draft ? (
        <MapForm key={draft.id} map={draft} isNew={isNew} onKeep={keep} onClose={() => setDraft(null)} />
      ) : null}
    </>
  )
}
