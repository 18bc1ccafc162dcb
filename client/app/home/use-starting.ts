import { useState } from 'react'
import { useLocation } from 'wouter'
import type { TemplateFile } from '../../../shared/exchange/template-file.ts'
import { LIMITS } from '../../../shared/model/limits.ts'
import type { Locale } from '../../../shared/model/stage.ts'
import { TEMPLATE_ABOUTS, type TemplateId } from '../../../shared/templates/abouts.ts'
import { useLocale, useText } from '../../i18n/i18n.tsx'
import { withLateTexts } from '../../i18n/load-messages.ts'
import { refusalText } from '../../i18n/refusal-text.ts'
import type { Refusal } from '../../platform/http.ts'
import { keepRecent } from '../../platform/this-device-settings.ts'
import { createWorkshop, type NewWorkshop } from './create-workshop.ts'
import type { ImportRefusal } from './import-board-file.ts'

/** What reads files, and says what is wrong with one. */
const fetchReader = withLateTexts(() => import('./open-start-file.ts'))
const fetchRefusal = withLateTexts(() => import('./import-refusal-text.ts'))

/** What a workshop starts with: one of ours, or the template that somebody opened. */
export type Chosen = TemplateId | 'own'
/** What is on its way; the id of a template: its example is. */
export type Busy = 'no' | 'creating' | 'importing' | TemplateId

/** The three ways into a new workshop: from a template, from a filled example, from a file. */
export function useStarting() {
  const t = useText()
  const { locale } = useLocale()
  const [, navigate] = useLocation()
  const [title, setTitle] = useState('')
  const [chosen, choose] = useState<Chosen>(TEMPLATE_ABOUTS[0].id)
  const [own, setOwn] = useState<TemplateFile | null>(null)
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
  const refused = (refusal: Refusal): void => {
    if (!keyRefused(refusal.kind)) setFailure({ text: refusalText(t, refusal) })
  }

  const begin = (what: Busy): void => {
    setFailure(undefined)
    setKeyError(undefined)
    setBusy(what)
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
    if (error) return
    begin('creating')
    const template = chosen === 'own' && own ? own : chosen
    const made = await createWorkshop({ title: wanted, locale: mapsLocale, createKey, template })
    setBusy('no')
    if (made.ok) enter(made.value)
    else refused(made.error)
  }

  const openExample = async (id: TemplateId, name: string): Promise<void> => {
    begin(id)
    const made = await createWorkshop({
      title: t('home.example_title', { title: name }),
      locale: mapsLocale,
      createKey,
      template: id,
      sample: true,
    })
    setBusy('no')
    if (made.ok) enter(made.value)
    else refused(made.error)
  }

  const openFile = async (file: File): Promise<void> => {
    begin('importing')
    const refusal = await open(file)
    const words = refusal && (await fetchRefusal())
    setBusy('no')
    if (words && !(refusal.kind === 'server' && keyRefused(refusal.refusal.kind)))
      setFailure({
        title: words.importFailed(t),
        text: words.importRefusalText(t, refusal, file.name),
      })
  }

  /** What reads files is fetched once there is one. */
  const open = async (file: File): Promise<ImportRefusal | null> => {
    const [{ readStartFile }, { importBoard }] = await Promise.all([
      fetchReader(),
      import('./import-board-file.ts'),
    ])
    const read = await readStartFile(file)
    if (!read.ok) return read.error
    if (read.value.kind === 'template') {
      setOwn(read.value.template)
      choose('own')
      return null
    }
    const made = await importBoard(read.value.board, file.name, {
      title: title.trim(),
      locale: mapsLocale,
      createKey,
    })
    if (!made.ok) return made.error
    enter(made.value)
    return null
  }

  return {
    title,
    writeTitle: (value: string) => {
      setTitle(value)
      setTitleError(undefined)
    },
    titleError,
    chosen,
    choose,
    own,
    mapsLocale,
    chooseLocale,
    createKey,
    setCreateKey,
    keyError,
    failure,
    busy,
    create,
    openExample,
    openFile,
  }
}
