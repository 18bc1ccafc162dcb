import { useRef, useState } from 'react'
import { useText } from '../i18n/i18n.tsx'
import { refusalText } from '../i18n/refusal-text.ts'
import { saveBlob } from '../platform/download.ts'
import { useToast } from '../ui/toasts.tsx'
import type { FetchedFile } from './fetch-file.ts'

export interface TakeAway {
  /** what is being made; null: nothing */
  readonly making: string | null
  /** 0 … 1 where it is known */
  readonly progress: number | null
  readonly problem: string | null
  /** Makes a file and hands it to the browser; one at a time. */
  make(
    name: string,
    make: (signal: AbortSignal, progress: (part: number) => void) => Promise<FetchedFile>,
  ): void
  cancel(): void
}

/** One file at a time, with its progress, its end, and a way out. */
export function useTakeAway(): TakeAway {
  const t = useText()
  const say = useToast()
  const [making, setMaking] = useState<string | null>(null)
  const [progress, setProgress] = useState<number | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const running = useRef<AbortController | null>(null)

  const make: TakeAway['make'] = async (name, work) => {
    if (running.current) return
    const run = new AbortController()
    running.current = run
    setMaking(name)
    setProgress(null)
    setProblem(null)
    let made: FetchedFile
    try {
      made = await work(run.signal, setProgress)
    } catch (error) {
      if (!run.signal.aborted) console.warn('a file could not be made', error)
      made = { kind: 'cancelled' }
      if (!run.signal.aborted) setProblem(t('files.failed', { name }))
    }
    running.current = null
    setMaking(null)
    if (run.signal.aborted || made.kind === 'cancelled') return
    if (made.kind === 'refused') return setProblem(refusalText(t, made.refusal))
    saveBlob(made.name, made.blob)
    say(t('files.saved', { name: made.name }))
  }
  return {
    making,
    progress,
    problem,
    make: (name, work) => void make(name, work),
    cancel: () => running.current?.abort(),
  }
}
