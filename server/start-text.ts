import { networkInterfaces } from 'node:os'
import { renderUnicodeCompact } from 'uqr'
import type { Config } from './config.ts'

/** IPv4 addresses of this machine that others on the network may reach. */
function lanAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap(found => found ?? [])
    .filter(address => address.family === 'IPv4' && !address.internal)
    .map(address => address.address)
}

const anyAddress = (host: string): boolean => host === '0.0.0.0' || host === '::'

/** What a person who started the server wants to know: where it is, and a QR code for the others in the room. */
export function startText(config: Pick<Config, 'host' | 'publicUrl' | 'dataDir'>, port: number): string {
  const local = anyAddress(config.host) || config.host === '127.0.0.1' ? 'localhost' : config.host
  const lan = anyAddress(config.host) ? lanAddresses().map(address => `http://${address}:${port}`) : []
  const share = config.publicUrl ?? lan[0]
  const lines = [
    'Allymap is running.',
    `  On this computer:  http://${local}:${port}`,
    ...lan.map(url => `  On this network:   ${url}`),
    ...(config.publicUrl ? [`  Public address:    ${config.publicUrl}`] : []),
    `  Data folder:       ${config.dataDir}`,
    ...(share ? ['', renderUnicodeCompact(share, { border: 2 }), ''] : []),
    'Press Ctrl+C to stop.',
  ]
  return lines.join('\n')
}
