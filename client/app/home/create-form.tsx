import { FileUp } from 'lucide-react'
import { useState } from 'react'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { useLocation } from 'wouter'
import { LIMITS } from '../../../shared/model/limits.ts'
import { LOCALES, type Locale } from '../../../shared/model/stage.ts'
import { useLocale, useText } from '../../i18n/i18n.tsx'
import { refusalText } from '../../i18n/refusal-text.ts'
import { keepRecent } from '../../platform/this-device-settings.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { LANGUAGE_NAMES } from '../language-menu.tsx'
import styles from './create-form.module.css'
import { createWorkshop, type NewWorkshop } from './create-workshop.ts'
import { type ImportRefusal, importBoardFile } from './import-board-file.ts'
import { importRefusalText } from './import-refusal-text.ts'
import { TemplateChoice } from './template-choice.tsx'

type Busy = 'no' | 'creating' | 'importing'

/** Makes a workshop from a template or from a board file, and goes to it. */
export function CreateForm() {
  const t = useText()
  const { locale } = useLocale()
  const [, navigate] = useLocation()
  const [title, setTitle] = useState('')
  const [chosenLocale, chooseLocale] = useState<Locale | null>(null)
  const [createKey, setCreateKey] = useState<string | null>(null)
  const [titleError, setTitleError] = useState<string>()
  const [keyError, setKeyError] = useState<string>()
  const [failure, setFailure] = useState<{ title?: string; text: string }>()
  const [busy, setBusy] = useState<Busy>('no')
  const mapsLocale = chosenLocale ?? locale

  const enter = (made: NewWorkshop): void => {
    keepRecent({
      id: made.id,
      role: 'facilitator',
      key: made.keys.facilitator,
      title: made.title,
      at: Date.now(),
    })
    navigate(`/w/${made.id}#${made.keys.facilitator}`)
  }

  /** Shows a refusal that concerns the server's key at its field. Gives whether it did. */
  const keyRefused = (kind: string): boolean => {
    if (kind !== 'create-key-needed' && kind !== 'wrong-create-key') return false
    setKeyError(kind === 'wrong-create-key' || createKey ? t('home.create_key_wrong') : undefined)
    setCreateKey(before => before ?? '')
    return true
  }

  const create = async (): Promise<void> => {
    const wanted = title.trim()
    const { length } = wanted
    const error =
      length === 0
        ? t('home.title_missing')
        : length > LIMITS.title
          ? t('home.title_long', { max: LIMITS.title, count: length })
          : undefined
    setTitleError(error)
    setFailure(undefined)
    setKeyError(undefined)
    if (error) return
    setBusy('creating')
    const made = await createWorkshop({ title: wanted, locale: mapsLocale, createKey })
    setBusy('no')
    if (made.ok) return enter(made.value)
    if (!keyRefused(made.error.kind)) setFailure({ text: refusalText(t, made.error) })
  }

  const open = async (file: File): Promise<void> => {
    setFailure(undefined)
    setBusy('importing')
    const made = await importBoardFile(file, { title: title.trim(), locale: mapsLocale, createKey })
    setBusy('no')
    if (made.ok) return enter(made.value)
    const refusal: ImportRefusal = made.error
    if (refusal.kind === 'server' && keyRefused(refusal.refusal.kind)) return
    setFailure({ title: t('import.failed'), text: importRefusalText(t, refusal, file.name) })
  }

  return (
    <section className={styles.card} aria-labelledby="create">
      <form
        className={styles.form}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          if (busy === 'no') void create()
        }}
      >
        <h2 id="create">{t('home.create')}</h2>
        <TextField
          label={t('home.title')}
          value={title}
          onChange={value => {
            setTitle(value)
            setTitleError(undefined)
          }}
          placeholder={t('home.title_example')}
          error={titleError}
          size="l"
          autoComplete="off"
        />
        <TemplateChoice />
        <Segmented
          label={t('home.workshop_language')}
          value={mapsLocale}
          options={LOCALES.map(id => ({ id, label: LANGUAGE_NAMES[id] }))}
          onChange={chooseLocale}
        />
        {createKey === null ? null : (
          <TextField
            label={t('home.create_key')}
            help={t('home.create_key_help')}
            type="password"
            value={createKey}
            onChange={setCreateKey}
            error={keyError}
            autoFocus
            autoComplete="off"
          />
        )}
        {failure ? (
          <Banner tone="danger" live="alert" {...(failure.title ? { title: failure.title } : {})}>
            {failure.text}
          </Banner>
        ) : null}
        <Button type="submit" look="primary" size="l" wide isPending={busy === 'creating'}>
          {t('home.create_button')}
        </Button>
      </form>
      <div className={styles.import}>
        <FileTrigger
          acceptedFileTypes={['application/json', '.json']}
          onSelect={files => {
            const [file] = files ? [...files] : []
            if (file) void open(file)
          }}
        >
          <Button look="quiet" icon={<FileUp size={18} aria-hidden />} isPending={busy === 'importing'}>
            {busy === 'importing' ? t('home.importing') : t('home.import')}
          </Button>
        </FileTrigger>
        <p className={styles.help}>{t('home.import_help')}</p>
      </div>
    </section>
  )
}
