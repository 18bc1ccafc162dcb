import { FileUp } from 'lucide-react'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { LOCALES } from '../../../shared/model/stage.ts'
import { useText } from '../../i18n/i18n.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { LANGUAGE_NAMES } from '../language-menu.tsx'
import styles from './create-form.module.css'
import { TemplateGallery } from './template-gallery.tsx'
import { useStarting } from './use-starting.ts'

/** Makes a workshop from a template or from a file, and goes to it. */
export function CreateForm() {
  const t = useText()
  const start = useStarting()
  const { createKey, failure, busy, own, chosen } = start
  return (
    <section className={styles.card} aria-labelledby="create">
      <form
        className={styles.form}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          if (busy === 'no') void start.create()
        }}
      >
        <h2 id="create">{t('home.create')}</h2>
        <TextField
          label={t('home.title')}
          value={start.title}
          onChange={start.writeTitle}
          placeholder={t('home.title_example')}
          error={start.titleError}
          size="l"
          autoComplete="off"
        />
        <TemplateGallery
          chosen={chosen}
          own={own}
          busy={busy}
          onChoose={start.choose}
          onExample={(id, title) => void start.openExample(id, title)}
        />
        {createKey === null ? null : (
          <TextField
            label={t('home.create_key')}
            help={t('home.create_key_help')}
            type="password"
            value={createKey}
            onChange={start.setCreateKey}
            error={start.keyError}
            autoFocus
            autoComplete="off"
          />
        )}
        {failure ? (
          <Banner tone="danger" live="alert" {...(failure.title ? { title: failure.title } : {})}>
            {failure.text}
          </Banner>
        ) : null}
        <div className={styles.last}>
          {chosen === 'own' && own ? (
            <p className={styles.help}>{t('home.own_language', { language: LANGUAGE_NAMES[own.locale] })}</p>
          ) : (
            <Segmented
              label={t('home.workshop_language')}
              value={start.mapsLocale}
              options={LOCALES.map(id => ({ id, label: LANGUAGE_NAMES[id] }))}
              onChange={start.chooseLocale}
            />
          )}
          <Button
            type="submit"
            look="primary"
            size="l"
            className={styles.create}
            isPending={busy === 'creating'}
          >
            {t('home.create_button')}
          </Button>
        </div>
      </form>
      <div className={styles.import}>
        <FileTrigger
          acceptedFileTypes={['application/json', '.json']}
          onSelect={files => {
            const [file] = files ? [...files] : []
            if (file) void start.openFile(file)
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
