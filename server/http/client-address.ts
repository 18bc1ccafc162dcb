import type { IncomingMessage } from 'node:http'
import proxyAddr from '@fastify/proxy-addr'
import type { TrustProxy } from '../config.ts'

/** Whether X-Forwarded-For is believed when it comes from `address`. */
export type Trust = (address: string, hop: number) => boolean

export function trustOf(setting: TrustProxy): Trust {
  if (setting === false) return () => false
  return proxyAddr.compile(setting.split(',').map(part => part.trim()))
}

/** The address that a request or an upgrade came from, behind the proxies that are trusted. */
export const clientAddress = (request: IncomingMessage, trust: Trust): string => proxyAddr(request, trust)
