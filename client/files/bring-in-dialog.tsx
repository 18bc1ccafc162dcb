import { FileUp } from 'lucide-react'
import { useRef, useState } from 'react'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import type { BoardJson } from '../../shared/exchange/board-json.ts'
import type { ReadTable } from '../../shared/files/import-problem.ts'
import { useText } from '../i18n/i18n.tsx'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { BoardPreview } from './board-preview.tsx'
import { type FileProblem, problemText } from './file-problem-text.ts'
import styles from './files.module.css'
import { openFile } from './open-file.ts'
import { TablePreview } from './table-preview.tsx'

type Step =
  | { readonly kind: 'choose' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'refused'; readonly problem: FileProblem; readonly name: string }
  | { readonly kind: 'board'; readonly board: BoardJson; readonly name: string }
  | { readonly kind: 'table'; readonly table: ReadTable; readonly name: string }

/** Brings a file into this workshop: what is in it is shown first, and nothing is taken in by halves. */
export function BringInDialog({ onClose }: { onClose: () => void }) {
  const t = useText()
  const [step, setStep] = useState<Step>({ kind: 'choose' })
  const reading = useRef<AbortController | null>(null)

  const read = async (file: File): Promise<void> => {
    reading.current?.abort()
    const run = new AbortController()
    reading.current = run
    setStep({ kind: 'reading', name: file.name })
    const found = await openFile(file, run.signal).catch(() => null)
    if (run.signal.aborted || !found) return
    setStep(
      found.ok
        ? { ...found.value, name: file.name }
        : { kind: 'refused', problem: found.error, name: file.name },
    )
  }
  const leave = (): void => {
    reading.current?.abort()
    onClose()
  }
  const stop = (): void => {
    reading.current?.abort()
    setStep({ kind: 'choose' })
  }

  if (step.kind === 'board') return <BoardPreview {...step} onClose={leave} onBack={stop} />
  if (step.kind === 'table') return <TablePreview {...step} onClose={leave} onBack={stop} />
  return (
    <Dialog title={t('bring.title')} isOpen onClose={leave}>
      <p>{t('bring.help')}</p>
      <ul className={styles.kinds}>
        <li>{t('bring.kind_board')}</li>
        <li>{t('bring.kind_partners')}</li>
        <li>{t('bring.kind_notes')}</li>
      </ul>
      {step.kind === 'refused' ? (
        <Banner tone="danger" live="alert" title={t('bring.refused', { name: step.name })}>
          {problemText(t, step.problem)}
        </Banner>
      ) : null}
      {step.kind === 'reading' ? (
        <div className={styles.making}>
          <p role="status" className={styles.wait}>
            <Spinner /> {t('bring.reading', { name: step.name })}
          </p>
          <Button size="s" onPress={stop}>
            {t('app.cancel')}
          </Button>
        </div>
      ) : (
        <FileTrigger
          acceptedFileTypes={['.json', '.csv', '.tsv', '.txt', '.xlsx', 'application/json', 'text/csv']}
          onSelect={files => {
            const [file] = files ? [...files] : []
            if (file) void read(file)
          }}
        >
          <Button look="primary" icon={<FileUp size={18} aria-hidden />}>
            {t('bring.choose')}
          </Button>
        </FileTrigger>
      )}
    </Dialog>
  )
}
