import { lazy, useState } from 'react'
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

/** The links, and from there the files; a workshop that was deleted leaves nothing on this device. */
export function SharePlace({ workshopKey, onClose }: { workshopKey: string; onClose: () => void }) {
  const t = useText()
  const say = useToast()
  const { workshop } = useSession()
  const [, navigate] = useLocation()
  const [taking, setTaking] = useState(false)

  const deleted = (title: string): void => {
    forgetRecent(workshop)
    navigate('/')
    // after the page, which may still be writing
    for (const name of namesInTab('')) if (name.includes(workshop)) keepInTab(name, '')
    forgetHere(workshop, null).catch(problem => console.warn('what this device kept stays', problem))
    say(t('delete.done', { title }))
  }

  return taking ? (
    <TakeAwayDialog workshopKey={workshopKey} onClose={onClose} />
  ) : (
    <ShareDialog
      workshopKey={workshopKey}
      onClose={onClose}
      onTakeAway={() => setTaking(true)}
      onDeleted={deleted}
    />
  )
}
