import { useCallback, useState } from 'react'
import type { Timer } from '../../shared/model/timer.ts'
import { keep, kept } from '../platform/kept-values.ts'
import { useWhenOver } from './time-left.ts'

/** Whether this device makes a sound at the end of the time; it does until somebody says otherwise. */
const soundIsOn = (): boolean => kept('sound') !== false

/** One soft tone when the time ends, where this device is not muted. */
export function useEndSound(timer: Timer | null): void {
  useWhenOver(
    timer,
    useCallback(() => {
      // without it the words say that the time is over
      if (soundIsOn()) import('../platform/soft-tone.ts').then(({ softTone }) => softTone()).catch(() => {})
    }, []),
  )
}

/** What this device does at the end of the time, and how to change that. */
export function useEndSoundChoice(): readonly [on: boolean, set: (on: boolean) => void] {
  const [on, setOn] = useState(soundIsOn)
  const set = (next: boolean): void => {
    keep('sound', next)
    setOn(next)
  }
  return [on, set]
}
