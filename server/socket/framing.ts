/** Payloads up to here are copied behind their head (bytes): one piece to write instead of two. */
const SMALL = 16 * 1024
const BINARY = 0x82

/** The head of an unmasked binary message in one piece (RFC 6455 §5.2). `room`: bytes kept free behind it. */
function head(length: number, room: number): Buffer {
  if (length < 126) {
    const bytes = Buffer.allocUnsafe(2 + room)
    bytes[0] = BINARY
    bytes[1] = length
    return bytes
  }
  if (length < 0x1_0000) {
    const bytes = Buffer.allocUnsafe(4 + room)
    bytes[0] = BINARY
    bytes[1] = 126
    bytes.writeUInt16BE(length, 2)
    return bytes
  }
  const bytes = Buffer.allocUnsafe(10 + room)
  bytes[0] = BINARY
  bytes[1] = 127
  bytes.writeBigUInt64BE(BigInt(length), 2)
  return bytes
}

/** The pieces that carry a message over a WebSocket without compression, in order. */
export function framed(message: Uint8Array): readonly Uint8Array[] {
  if (message.length > SMALL) return [head(message.length, 0), message]
  const whole = head(message.length, message.length)
  whole.set(message, whole.length - message.length)
  return [whole]
}
