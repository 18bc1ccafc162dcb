import { useCallback, useState } from 'react'
import type { Timer } from '../../shared/model/timer.ts'
import { keep, kept } from '../platform/kept-values.ts'
import { softTone } from '../platform/soft-tone.ts'
import { useWhenOver } from './time-left.ts'

/** Whether this device makes a sound at the end of the time; it does until somebody says otherwise. */
const soundIsOn = (): boolean => kept('sound') !== false

/** One soft tone when the time ends, where this device is not muted. */
export function useEndSound(timer: Timer | null): void {
  useWhenOver(
    timer,
    useCallback(() => {
      if (soundIsOn()) void softTone()
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
