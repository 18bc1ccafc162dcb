import { useEffect, useState } from 'react'
import { useSession } from '../state/session.ts'

/** Others may change notes many times a second: lists made of all notes follow this often at most (milliseconds). */
const PAUSE = 300

/** A number that grows after notes changed, a few times a second at most. */
export function useNotesNow(): number {
  const { board } = useSession()
  const [version, setVersion] = useState(() => board.version('notes'))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null
    const read = (): void => {
      timer = null
      setVersion(board.version('notes'))
    }
    read()
    const stop = board.on('notes', () => {
      timer ??= setTimeout(read, PAUSE)
    })
    return () => {
      stop()
      if (timer !== null) clearTimeout(timer)
    }
  }, [board])
  return version
}
