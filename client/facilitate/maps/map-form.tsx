import { useState } from 'react'
import { isOurs } from '../../../shared/insight/our-notes.ts'
import { categoryOf } from '../../../shared/maps/asset-map.ts'
import type { Board } from '../../../shared/model/board.ts'
import { LIMITS_OF_MAP, type MapSpec } from '../../../shared/model/stage.ts'
import { useText } from '../../i18n/i18n.tsx'
import { useBoard } from '../../state/hooks.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { AreaWords, AxisWords } from './map-words.tsx'
import styles from './maps.module.css'

interface Props {
  readonly map: MapSpec
  readonly isNew: boolean
  readonly onKeep: (map: MapSpec) => void
  readonly onClose: () => void
}

/** How many notes stand in areas of the map that the draft has no more. */
function homeless({ notes }: Board, map: MapSpec, draft: MapSpec): number {
  if (map.kind !== 'zones' || draft.kind !== 'zones') return 0
  const left = new Set(draft.zones.map(zone => zone.id))
  if (map.zones.every(zone => left.has(zone.id))) return 0
  let count = 0
  for (const note of notes.values()) {
    const area = note.map === map.id ? categoryOf(map, note.at) : null
    if (area && !left.has(area.id)) count++
  }
  return count
}

/** The words of one map: its title, and its areas or the ends of its axes. */
export function MapForm({ map, isNew, onKeep, onClose }: Props) {
  const t = useText()
  const [draft, setDraft] = useState(map)
  const [tried, setTried] = useState(false)
  const leaving = useBoard('notes', board => homeless(board, map, draft), [map, draft])
  const nameless = draft.kind === 'zones' && draft.zones.some(zone => zone.title.trim() === '')
  const title = draft.title.trim()
  return (
    <FormDialog
      title={t(isNew ? 'maps.new' : 'maps.edit')}
      send={t('session.keep')}
      wide
      onClose={onClose}
      onSend={() => {
        setTried(true)
        if (title !== '' && !nameless) onKeep({ ...draft, title })
      }}
    >
      <TextField
        label={t('maps.name')}
        value={draft.title}
        maxLength={LIMITS_OF_MAP.text}
        autoFocus
        error={tried && title === '' ? t('maps.name_missing') : undefined}
        onChange={next => setDraft({ ...draft, title: next })}
      />
      {draft.kind === 'axes' ? (
        <AxisWords map={draft} onChange={setDraft} />
      ) : (
        <AreaWords map={draft} onChange={setDraft} />
      )}
      <p role="status" className={styles.quiet}>
        {leaving > 0 ? t('maps.leaving', { count: leaving }) : null}
      </p>
      {draft.kind === 'zones' ? (
        <Checkbox
          label={t('maps.ours')}
          help={t('maps.ours_help')}
          isSelected={isOurs(draft)}
          onChange={ours => setDraft({ ...draft, ours })}
        />
      ) : null}
      {tried && nameless ? (
        <p role="alert" className={styles.problem}>
          {t('maps.area_missing')}
        </p>
      ) : null}
    </FormDialog>
  )
}
