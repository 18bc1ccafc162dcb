import { useId, useState } from 'react'
import type { Partner } from '../../../shared/model/partner.ts'
import { useLocale, useText } from '../../i18n/i18n.tsx'
import { useBoard } from '../../state/hooks.ts'
import { useSession } from '../../state/session.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { matchesSearch } from '../../ui/fold-text.ts'
import { TextField } from '../../ui/text-field.tsx'
import { useUndoToast } from '../../ui/use-undo-toast.ts'
import { scalarWords } from './field-words.ts'
import style from './merge-dialog.module.css'
import { useSpeech } from './use-speech.ts'

/** Records offered at once. */
const MOST = 50

/** Picks another record that is the same partner. Both keep everything; what differs is shown as "also written". */
export function MergeDialog({ partner, onClose }: { partner: Partner; onClose: () => void }) {
  const t = useText()
  const say = useUndoToast()
  const speech = useSpeech()
  const { locale } = useLocale()
  const { intents } = useSession()
  const group = useId()
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const others = useBoard(
    'partners',
    board => {
      const compare = new Intl.Collator(locale, { sensitivity: 'base', numeric: true }).compare
      return [...board.partners.values()]
        .filter(p => p.id !== partner.id)
        .sort((a, b) => compare(a.name, b.name))
    },
    [partner.id, locale],
  )
  const found = others
    .filter(p => search.trim() === '' || matchesSearch([p.name, ...p.sets.other_names].join('\n'), search))
    .slice(0, MOST)
  const other = found.find(p => p.id === chosen)
  const nameOf = (p: Partner): string => p.name || t('partners.unnamed')
  const merge = (): void => {
    if (!other) return
    intents.mergePartners(partner.id, other.id)
    say(t('merge.done', { name: nameOf(partner), other: nameOf(other) }))
    onClose()
  }
  return (
    <Dialog
      isOpen
      title={t('merge.title', { name: nameOf(partner) })}
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" onPress={onClose}>
            {t('app.cancel')}
          </Button>
          <Button look="primary" isDisabled={!other} onPress={merge}>
            {t('merge.action')}
          </Button>
        </>
      }
    >
      <p>{t('merge.help')}</p>
      {others.length === 0 ? (
        <p>{t('merge.none')}</p>
      ) : (
        <>
          <TextField label={t('partners.search')} value={search} onChange={setSearch} autoFocus />
          {found.length === 0 ? <p>{t('partners.nothing_found', { search })}</p> : null}
          <fieldset className={style.list} aria-label={t('merge.list')}>
            {found.map(p => (
              <label key={p.id} className={style.choice}>
                <input type="radio" name={group} checked={chosen === p.id} onChange={() => setChosen(p.id)} />
                <span>
                  {nameOf(p)}
                  {p.sector ? <small> {scalarWords('sector', p.sector, speech)}</small> : null}
                </span>
              </label>
            ))}
          </fieldset>
        </>
      )}
    </Dialog>
  )
}
