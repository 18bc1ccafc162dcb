import { useId, useState } from 'react'
import { LIMITS_OF_MAP, type MapSpec } from '../../../shared/model/stage.ts'
import { useText } from '../../i18n/i18n.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
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
  const form = useId()
  const nameless = draft.kind === 'zones' && draft.zones.some(zone => zone.title.trim() === '')
  const title = draft.title.trim()
  return (
    <Dialog
      title={t(isNew ? 'maps.new' : 'maps.edit')}
      isOpen
      wide
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" onPress={onClose}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" form={form} look="primary">
            {t('session.keep')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className={styles.form}
        noValidate
        onSubmit={event => {
          event.preventDefault()
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
        {tried && nameless ? (
          <p role="alert" className={styles.problem}>
            {t('maps.area_missing')}
          </p>
        ) : null}
      </form>
    </Dialog>
  )
}
