import { LIMITS } from '../../shared/model/limits.ts'
import type { Role } from '../../shared/model/role.ts'
import { CLOSE, type CloseCode } from '../../shared/protocol/close-codes.ts'
import { type ClientMessage, clientMessage } from '../../shared/protocol/messages.ts'
import { err, ok, type Result } from '../../shared/result.ts'

/**
 * The message that a connection of some role sent; else the code with which the connection is to be closed. Only facilitators have
 * large ones. How long a text is counts before it is parsed, and how many values it holds before they are checked one by one.
 */
export function readMessage(json: string, role: Role): Result<ClientMessage, CloseCode> {
  const { length, values } = role === 'facilitator' ? LIMITS.command : LIMITS.message
  if (json.length > length) return err(CLOSE.tooLarge)
  try {
    const value: unknown = JSON.parse(json)
    const message = holdsMore(value, { left: values }) ? null : clientMessage.safeParse(value)
    return message?.success ? ok(message.data) : err(CLOSE.malformed)
  } catch {
    // not JSON, or nested deeper than the stack
    return err(CLOSE.malformed)
  }
}

/** Whether a value consists of more than so many values. */
function holdsMore(value: unknown, budget: { left: number }): boolean {
  if (--budget.left < 0) return true
  if (typeof value !== 'object' || value === null) return false
  for (const part of Object.values(value)) if (holdsMore(part, budget)) return true
  return false
}
