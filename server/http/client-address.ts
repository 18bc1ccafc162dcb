import type { IncomingMessage } from 'node:http'
import { isIPv6 } from 'node:net'
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

/** Which of their subscriber's many addresses it is says nothing: these are 64 of an IPv6 address's 128 bits (RFC 4291, 2.5.1). */
const SUBSCRIBER = 4
/** Loopback, link-local and unique local addresses: within one network, where each device has its own. */
const LOCAL = /^(::1$|fe[89ab]|f[cd])/i
const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i

/** Under what an address is counted: an IPv4 address itself, of an IPv6 address the part that its subscriber was given. */
export function countedAs(address: string): string {
  const mapped = MAPPED.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  if (!isIPv6(address) || LOCAL.test(address)) return address
  const [front = '', back] = address.split('::').map(part => part.split(':').filter(group => group !== ''))
  const groups = [
    ...front,
    ...Array<string>(8 - front.length - (back?.length ?? 0)).fill('0'),
    ...(back ?? []),
  ]
  return `${groups
    .slice(0, SUBSCRIBER)
    .map(group => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}
