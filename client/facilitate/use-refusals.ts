import { useEffect } from 'react'
import { useText } from '../i18n/i18n.tsx'
import type { CommandRefused } from '../state/round-desk.ts'
import { useSession } from '../state/session.ts'
import { useToast } from '../ui/toasts.tsx'

function whatOf(
  command: string,
): 'step' | 'map' | 'agenda' | 'timer' | 'round_open' | 'round_end' | 'command' {
  if (command === 'step') return 'step'
  if (command.startsWith('map.')) return 'map'
  if (command.startsWith('agenda.')) return 'agenda'
  if (command.startsWith('timer.')) return 'timer'
  if (command === 'round.open') return 'round_open'
  return command.startsWith('round.') ? 'round_end' : 'command'
}

const WHY = {
  invalid: 'invalid',
  closed: 'closed',
  'too-big': 'too_big',
  storage: 'storage',
  forbidden: 'forbidden',
  locked: 'forbidden',
  away: 'away',
} as const satisfies Record<CommandRefused['why'], string>

/** Says in words which command of one's own was not followed, why, and what to do. */
export function useRefusals(): void {
  const t = useText()
  const say = useToast()
  const { rounds } = useSession()
  useEffect(
    () =>
      rounds.refusal.subscribe(refused => {
        if (!refused) return
        const { command, why } = refused
        say(`${t(`refused.${whatOf(command)}`)} ${t(`refused.why_${WHY[why]}`)}`, 'waiting')
      }),
    [rounds, say, t],
  )
}
