import { type DestinationStream, type Logger, pino } from 'pino'
import type { LogLevel } from '../config.ts'

export type Log = Logger

/**
 * One line of JSON per event. Never in it: keys, names, texts of notes, addresses of pages. So log ids, counts and codes;
 * of an error, only what `plainError` lets through.
 */
export function createLog(level: LogLevel, destination?: DestinationStream): Log {
  const options = { level, base: null, serializers: { err: plainError, error: plainError } }
  return destination ? pino(options, destination) : pino(options)
}

interface PlainError {
  type: string
  message: string
  code?: string
  stack?: string[]
}

/** Type, message and place of an error. The message of a SyntaxError quotes its input, so it is left out. */
function plainError(error: unknown): PlainError {
  if (!(error instanceof Error)) return { type: typeof error, message: '' }
  const frames = (error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line))
  return {
    type: error.name,
    message: error instanceof SyntaxError ? '' : error.message,
    ...('code' in error && typeof error.code === 'string' ? { code: error.code } : {}),
    stack: frames.slice(0, 12).map(line => line.trim()),
  }
}
