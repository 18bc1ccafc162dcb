import { unreachable } from '../../shared/assert.ts'
import { type AgendaStep, MOST_STEPS } from '../../shared/model/agenda.ts'
import type { MapId, ParticipantId } from '../../shared/model/ids.ts'
import type { RoundSettings } from '../../shared/model/round.ts'
import type { Stage } from '../../shared/model/stage.ts'
import { addToTimer, pauseTimer, resumeTimer, startTimer, type Timer } from '../../shared/model/timer.ts'
import type { StageCommand } from '../../shared/protocol/messages.ts'
import { withMap, withMapMoved, withoutMap } from './obey-maps.ts'
import { placedBefore, putInOrder } from './put-in-order.ts'
import { Refused } from './refused.ts'

/** Who orders something, when, and where new names come from. */
export interface Order {
  readonly by: ParticipantId
  /** milliseconds since 1970 */
  readonly now: number
  readonly newId: () => string
  /** whether there are notes on a map, deleted ones that can come back included */
  readonly hasNotes: (map: MapId) => boolean
}

/** Commands that change the stage and nothing else. */
export type PlainCommand = Exclude<StageCommand, { what: 'round.reveal' | 'round.cancel' | 'lower' }>

/** The stage after a command. Throws Refused where it cannot be followed. */
export function obey(stage: Stage, command: PlainCommand, { by, now, newId, hasNotes }: Order): Stage {
  switch (command.what) {
    case 'rename':
      return { ...stage, title: command.title }
    case 'lock':
      return { ...stage, locked: command.on }
    case 'privacy':
      return { ...stage, privacy: { ...stage.privacy, stance: command.stance } }
    case 'map.put':
      return withMap(stage, command.map, command.before)
    case 'map.move':
      return withMapMoved(stage, command.id, command.before)
    case 'map.remove':
      return withoutMap(stage, command.id, hasNotes)
    case 'agenda.put':
      return { ...stage, agenda: putInOrder(stage.agenda, command.step, command.before, MOST_STEPS) }
    case 'agenda.move':
      return { ...stage, agenda: placedBefore(stage.agenda, stepOf(stage, command.id), command.before) }
    case 'agenda.remove': {
      const agenda = stage.agenda.filter(step => step.id !== command.id)
      return { ...stage, agenda, step: stage.step?.id === command.id ? null : stage.step }
    }
    case 'step':
      return movedOn(stage, command.id, command.start === true, now)
    case 'timer.start':
      return { ...stage, timer: startTimer(command.minutes, now) }
    case 'timer.pause':
      return { ...stage, timer: pauseTimer(timerOf(stage), now) }
    case 'timer.resume':
      return { ...stage, timer: resumeTimer(timerOf(stage), now) }
    case 'timer.add':
      return { ...stage, timer: addToTimer(timerOf(stage), command.minutes, now) }
    case 'timer.stop':
      return { ...stage, timer: null }
    case 'spotlight':
      return { ...stage, spotlight: command.to && { ...command.to, id: newId(), by, at: now } }
    case 'round.open':
      return opened(stage, command.settings, now, newId())
    default:
      return unreachable(command)
  }
}

function stepOf(stage: Stage, id: string): AgendaStep {
  const found = stage.agenda.find(step => step.id === id)
  if (!found) throw new Refused('invalid', 'no such step')
  return found
}

function timerOf(stage: Stage): Timer {
  if (!stage.timer) throw new Refused('invalid', 'no time is running')
  return stage.timer
}

function movedOn(stage: Stage, id: string | null, start: boolean, now: number): Stage {
  if (id === null) return { ...stage, step: null, timer: null }
  const { minutes } = stepOf(stage, id)
  const timer = start && minutes !== null ? startTimer(minutes, now) : null
  const began = stage.step?.began ?? { id, at: now }
  return { ...stage, step: { id, since: now, began }, timer }
}

function opened(stage: Stage, settings: RoundSettings, now: number, id: string): Stage {
  if (stage.round) throw new Refused('invalid', 'a round is open already')
  if ('map' in settings) {
    const kind = stage.maps.find(map => map.id === settings.map)?.kind
    if (!kind || (settings.kind === 'placements' && kind !== 'axes'))
      throw new Refused('invalid', 'not a map for this round')
  }
  const timer = settings.minutes === null ? stage.timer : startTimer(settings.minutes, now)
  return { ...stage, round: { id, openedAt: now, settings }, timer }
}
