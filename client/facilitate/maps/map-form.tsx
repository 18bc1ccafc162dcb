import { useState } from 'react'
import { isOurs } from '../../../shared/insight/our-notes.ts'
import { LIMITS_OF_MAP, type MapSpec } from '../../../shared/model/stage.ts'
import { useText } from '../../i18n/i18n.tsx'
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

/** The words of one map: its title, and its areas or the ends of its axes. */
export function MapForm({ map, isNew, onKeep, onClose }: Props) {
  const t = useText()
  const [draft, setDraft] = useState(map)
  const [tried, setTried] = useState(false)
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
