import { type CanvasDesk, selectOnly } from './canvas-desk.ts'

/** Whether Escape has nothing left to give up: then Tab leaves the map. */
export function isIdle({ session }: CanvasDesk): boolean {
  const { selection, connection, frame, connectFrom, tool } = session.workspace.getState()
  return (
    selection.size === 0 && connection === null && frame === null && connectFrom === null && tool === 'select'
  )
}

/** One step of Escape: what the hand is doing, then the begun line, the tool, the selection. */
export function giveUp(desk: CanvasDesk): void {
  const { session } = desk
  const { connectFrom, tool } = session.workspace.getState()
  if (desk.letGo()) return
  if (connectFrom !== null) session.workspace.setState({ connectFrom: null })
  else if (tool !== 'select') session.workspace.setState({ tool: 'select' })
  else selectOnly(session, [])
  desk.mark('overlay')
}
