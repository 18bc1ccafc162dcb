import type { RoundSettings } from '../../shared/model/round.ts'
import type { Workspace } from './session.ts'

/** Where one's own part of an open round is done: in the panel; silent writing on a phone, where that would cover all, in the composer. */
export function ownPart(
  settings: RoundSettings,
  phone: boolean,
): Pick<Workspace, 'panel'> & Partial<Pick<Workspace, 'view'>> {
  return phone && settings.kind === 'notes'
    ? { view: { kind: 'write', map: settings.map }, panel: { kind: 'none' } }
    : { panel: { kind: 'round' } }
}
