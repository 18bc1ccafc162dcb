import { lazy, useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { ShareDialog } from '../../facilitate/share-dialog.tsx'
import { useText } from '../../i18n/i18n.tsx'
import { withLateTexts } from '../../i18n/load-messages.ts'
import { keepInTab, namesInTab } from '../../platform/tab-values.ts'
import { forgetRecent } from '../../platform/this-device-settings.ts'
import { useSession } from '../../state/session.ts'
import { forgetHere } from '../../sync/kept-here.ts'
import { useToast } from '../../ui/toasts.tsx'

const takeAway = withLateTexts(() => import('../../files/take-away-dialog.tsx'))
const TakeAwayDialog = lazy(async () => ({ default: (await takeAway()).TakeAwayDialog }))

export interface SharePlaceProps {
  readonly workshopKey: string
  /** what was pressed: it has the focus again at the end */
  readonly opener: Element
  readonly onClose: () => void
}

/** The links, and from there the files; a workshop that was deleted leaves nothing on this device. */
export function SharePlace({ workshopKey, opener, onClose }: SharePlaceProps) {
  const t = useText()
  const say = useToast()
  const { workshop } = useSession()
  const [, navigate] = useLocation()
  const [shown, setShown] = useState<'links' | 'neither' | 'files'>('links')
  // the first dialog is gone: the other one gives the focus back to what has it when it opens
  useEffect(() => {
    if (shown !== 'neither') return
    if (opener instanceof HTMLElement) opener.focus()
    setShown('files')
  }, [shown, opener])

  const deleted = (title: string): void => {
    forgetRecent(workshop)
    navigate('/')
    // after the page, which may still be writing
    for (const name of namesInTab('')) if (name.includes(workshop)) keepInTab(name, '')
    forgetHere(workshop, null).catch(problem => console.warn('what this device kept stays', problem))
    say(t('delete.done', { title }))
  }

  if (shown === 'neither') return null
  return shown === 'files' ? (
    <TakeAwayDialog workshopKey={workshopKey} onClose={onClose} />
  ) : (
    <ShareDialog
      workshopKey={workshopKey}
      onClose={onClose}
      onTakeAway={() => setShown('neither')}
      onDeleted={deleted}
    />
  )
}
