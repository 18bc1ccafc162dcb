/** The other end of one connection, as the room sees it: no sockets, no frames of a network protocol. */
export interface Peer {
  /** Sends one frame. Never throws; what a closed connection is sent is lost. */
  send(frame: Uint8Array): void
  /** Ends the connection for a reason that the other end may read. */
  close(code: number, text: string): void
  /** bytes that were sent and have not left yet */
  buffered(): number
}
