import { describe, expect, it } from 'vitest'
import { readConfig } from '../../server/config.ts'

const value = (env: Record<string, string>) => {
  const read = readConfig(env)
  if (!read.ok) throw new Error(read.error)
  return read.value
}

describe('the environment', () => {
  it('is complete without any variable', () => {
    expect(value({})).toMatchObject({
      port: 3000,
      host: '0.0.0.0',
      publicUrl: null,
      createKey: null,
      metricsToken: null,
      retentionDays: null,
      logLevel: 'info',
      trustProxy: false,
      limits: { connectionsPerAddress: 200, createPerHour: 60, requestsPerMinute: 600 },
    })
    expect(value({}).dataDir).toMatch(/^\/.*\/data$/)
  })

  it('takes an empty variable for one that is not set', () => {
    expect(value({ PORT: '', CREATE_KEY: '', DATABASE_URL: '', TRUST_PROXY: '' })).toEqual(value({}))
  })

  it('reads what is set', () => {
    const read = value({
      PORT: '8080',
      PUBLIC_URL: 'https://maps.example.org/',
      RETENTION_DAYS: '30',
      TRUST_PROXY: '10.0.0.0/8, loopback, ::1',
      LIMIT_REQUESTS_PER_MINUTE: '0',
    })
    expect(read).toMatchObject({
      port: 8080,
      publicUrl: 'https://maps.example.org',
      retentionDays: 30,
      trustProxy: '10.0.0.0/8, loopback, ::1',
    })
    expect(read.limits.requestsPerMinute).toBe(0)
  })

  it.each([
    ['PORT', '65536'],
    ['PORT', '3e3'],
    ['PORT', ' 80'],
    ['PUBLIC_URL', 'https://maps.example.org/allymap'],
    ['PUBLIC_URL', 'https://ana:pw@maps.example.org'],
    ['PUBLIC_URL', 'javascript:alert(1)'],
    ['RETENTION_DAYS', '0'],
    ['TRUST_PROXY', 'true'],
    ['TRUST_PROXY', '1'],
    ['TRUST_PROXY', '10.0.0.0/33'],
    ['LOG_LEVEL', 'INFO'],
    ['REDIS_URL', 'redis://x'],
    ['CREATE_KEY', 'with a space'],
    ['LIMIT_CONNECTIONS_PER_ADDRESS', 'none'],
  ])('%s=%j is refused by name', (name, text) => {
    const read = readConfig({ [name]: text })
    expect(read.ok).toBe(false)
    if (!read.ok) {
      expect(read.error.startsWith(`${name}: `)).toBe(true)
      expect(read.error).not.toContain('\n')
    }
  })
})
