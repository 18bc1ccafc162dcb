import { query } from '../../platform/page.ts'
import { onPhone } from '../../platform/phone.ts'
import type { Session } from '../../state/session.ts'

const number = (text: string | null): number | null => {
  const value = text === null || text.trim() === '' ? Number.NaN : Number(text)
  return Number.isFinite(value) ? value : null
}

/**
 * Takes a new session where the address says: `?map=&x=&y=&zoom=`, x and y being the world point at the middle of the
 * window. What is missing or makes no sense is passed over; on a phone, who may write begins with writing, then.
 */
export function goToDeepLink(
  { stage, workspace, cameras, role }: Session,
  given = query(),
  phone = onPhone(),
): void {
  const map = stage.getState().maps.find(m => m.id === given.get('map'))
  if (map) workspace.setState({ view: { kind: 'map', map: map.id } })
  const target = map ?? stage.getState().maps[0]
  const [x, y] = [number(given.get('x')), number(given.get('y'))]
  const zoom = number(given.get('zoom')) ?? 1
  if (!map && target && role !== 'viewer' && phone)
    workspace.setState({ view: { kind: 'write', map: target.id } })
  if (target && x !== null && y !== null && zoom > 0) cameras.set(target.id, { x, y, zoom })
}
