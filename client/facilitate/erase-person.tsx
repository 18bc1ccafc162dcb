import { useState } from 'react'
import { useText } from '../i18n/i18n.tsx'
import { useStage } from '../state/hooks.ts'
import { useErase } from '../state/use-erase.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { Select } from '../ui/select.tsx'
import styles from './share-dialog.module.css'

/** The facilitator's way to erase a person from everywhere, snapshots included; cannot be undone. */
export function ErasePerson() {
  const t = useText()
  const { people } = useStage()
  const { erase, busy, failed } = useErase()
  const [person, setPerson] = useState<string | null>(null)
  const [notes, setNotes] = useState(false)
  const [asking, setAsking] = useState(false)
  const found = people.find(p => p.id === person)
  if (people.length === 0) return null
  return (
    <section className={styles.erase}>
      <Select
        label={t('erase.person')}
        options={people.map(({ id, name }) => ({ id, label: name }))}
        value={person}
        onChange={setPerson}
        placeholder={t('erase.choose')}
      />
      <Button look="danger" size="s" isDisabled={!found} onPress={() => setAsking(true)}>
        {t('erase.action')}
      </Button>
      <p className={styles.note}>{t('erase.person_help')}</p>
      <Confirm
        title={t('erase.person_title', { name: found?.name ?? '' })}
        action={t('erase.action')}
        danger
        isOpen={asking && found !== undefined}
        busy={busy}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          if (found) void erase({ person: found.id, notes }).then(done => done && setAsking(false))
        }}
      >
        <p>{t('erase.for_good')}</p>
        <Checkbox label={t('erase.person_notes')} isSelected={notes} onChange={setNotes} />
        {failed ? <p role="alert">{t('erase.failed')}</p> : null}
      </Confirm>
    </section>
  )
}
