import type { Dated } from '../../../shared/insight/schedule.ts'
import { findPartner } from '../../state/partner-intents.ts'
import { useSession } from '../../state/session.ts'

/** Opens what a date belongs to: its partner's record, else the tasks or the table of events. */
export function useOpenDated(): (dated: Dated) => void {
  const { workspace, board } = useSession()
  return ({ partner, kind }) => {
    const record = partner ? findPartner(board.board, partner) : null
    if (record) workspace.setState({ panel: { kind: 'partner', id: record.id } })
    else if (kind === 'event') workspace.setState({ view: { kind: 'plan', part: 'tables', list: 'events' } })
    else workspace.setState({ view: { kind: 'plan', part: 'tasks' } })
  }
}
