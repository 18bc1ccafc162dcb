import { useState } from 'react'
import { z } from 'zod/mini'
import { useText } from '../i18n/i18n.tsx'
import { refusalText } from '../i18n/refusal-text.ts'
import { download, fileName } from '../platform/download.ts'
import { answerOf } from '../platform/http.ts'
import { useStage } from '../state/hooks.ts'
import { useSession } from '../state/session.ts'
import { Banner } from '../ui/banner.tsx'
import { Confirm } from '../ui/confirm.tsx'

/** Saves the whole board as a file, after saying what is in it. */
export function SaveFileDialog({ onClose }: { onClose: () => void }) {
  const t = useText()
  const session = useSession()
  const { title } = useStage()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const save = async (): Promise<void> => {
    setBusy(true)
    setProblem(null)
    const answer = await answerOf(z.record(z.string(), z.unknown()), session.request('/board'))
    setBusy(false)
    if (!answer.ok) return setProblem(answer.error.kind)
    download(fileName(title, 'allymap.json'), JSON.stringify(answer.value, null, 1), 'application/json')
    onClose()
  }

  return (
    <Confirm
      title={t('file.title')}
      action={t('file.save')}
      isOpen
      busy={busy}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <p>{t('file.help')}</p>
      <p>{t(session.role === 'viewer' ? 'file.viewer_note' : 'file.private_note')}</p>
      {problem ? (
        <Banner tone="danger" live="alert">
          {refusalText(t, { kind: problem })}
        </Banner>
      ) : null}
    </Confirm>
  )
}
