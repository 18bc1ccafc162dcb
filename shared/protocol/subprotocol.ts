/** The subprotocols: stock y-websocket, and ours, which adds type 120. */
export const SUBPROTOCOL = { stock: 'yjs', own: 'allymap.v1' } as const
