import { isIP } from 'node:net'
import path from 'node:path'
import { z } from 'zod'
import { err, ok, type Result } from '../shared/result.ts'

/** Addresses with commas between them; false: nobody's. */
export type TrustProxy = false | string

export interface Config {
  readonly port: number
  readonly host: string
  /** absolute path of the folder that holds the store */
  readonly dataDir: string
  /** the built client; a test may point elsewhere */
  readonly clientDir: string
  /** origin under which people reach this server, without a slash at the end; null: whatever address they used */
  readonly publicUrl: string | null
  /** who may create workshops; null: anyone */
  readonly createKey: string | null
  /** who may read /metrics; null: programs on this machine */
  readonly metricsToken: string | null
  /** days without a change after which a workshop is deleted; null: never */
  readonly retentionDays: number | null
  readonly logLevel: LogLevel
  /** whose X-Forwarded-For is believed; not a number of hops, which anybody could fake by adding some */
  readonly trustProxy: TrustProxy
  readonly limits: {
    /** open sockets of one address; 0: no limit */
    readonly connectionsPerAddress: number
    /** new workshops of one address; 0: no limit */
    readonly createPerHour: number
    /** HTTP requests of one address; 0: no limit */
    readonly requestsPerMinute: number
  }
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

const wholeNumber = (low: number, high: number) =>
  z
    .string()
    .refine(
      v => /^\d{1,9}$/.test(v) && Number(v) >= low && Number(v) <= high,
      `a whole number from ${low} to ${high}`,
    )
    .transform(Number)

const publicUrl = z
  .string()
  .refine(isOrigin, 'an address such as https://maps.example.org, without a path')
  .transform(v => new URL(v).origin)
  .optional()

function isOrigin(value: string): boolean {
  const url = URL.parse(value)
  return (
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    url.pathname === '/' &&
    !url.search &&
    !url.hash &&
    !url.username
  )
}

const NAMED = ['loopback', 'linklocal', 'uniquelocal']

function isAddressRange(text: string): boolean {
  const [address = '', bits, ...rest] = text.trim().split('/')
  if (NAMED.includes(text.trim())) return true
  const version = isIP(address)
  return (
    version > 0 &&
    rest.length === 0 &&
    (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128)))
  )
}

const trustProxy = z
  .string()
  .default('false')
  .refine(
    v => v === 'false' || v.split(',').every(isAddressRange),
    'false, or the addresses of your proxies with commas between them (10.0.0.0/8, loopback)',
  )
  .transform((v): TrustProxy => (v === 'false' ? false : v))

/** Postgres and Redis are not built yet: to start on SQLite in their place would surprise. */
const notYet = z.never('is not supported yet: leave it unset').optional()

const environment = z.object({
  PORT: wholeNumber(0, 65_535).default(3000),
  HOST: z.string().default('0.0.0.0'),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: notYet,
  REDIS_URL: notYet,
  PUBLIC_URL: publicUrl,
  CREATE_KEY: z
    .string()
    .regex(/^[\x21-\x7e]{8,200}$/, '8 to 200 letters, digits and signs, without spaces')
    .optional(),
  METRICS_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]{8,200}$/, '8 to 200 letters, digits and signs, without spaces')
    .optional(),
  RETENTION_DAYS: wholeNumber(1, 36_500).optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, `one of ${LOG_LEVELS.join(', ')}`).default('info'),
  TRUST_PROXY: trustProxy,
  LIMIT_CONNECTIONS_PER_ADDRESS: wholeNumber(0, 1_000_000).default(200),
  LIMIT_CREATE_PER_HOUR: wholeNumber(0, 1_000_000).default(60),
  LIMIT_REQUESTS_PER_MINUTE: wholeNumber(0, 1_000_000).default(600),
})

/**
 * Reads the environment once. An empty variable counts as unset. Err: one line that names the first wrong variable and
 * says what it should be; never its value, which may be secret.
 */
export function readConfig(env: NodeJS.ProcessEnv): Result<Config> {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = environment.safeParse(set)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return err(`${String(issue?.path[0])}: ${issue?.message}`)
  }
  const e = parsed.data
  return ok({
    port: e.PORT,
    host: e.HOST,
    dataDir: path.resolve(e.DATA_DIR),
    clientDir: path.resolve(import.meta.dirname, '../dist/client'),
    publicUrl: e.PUBLIC_URL ?? null,
    createKey: e.CREATE_KEY ?? null,
    metricsToken: e.METRICS_TOKEN ?? null,
    retentionDays: e.RETENTION_DAYS ?? null,
    logLevel: e.LOG_LEVEL,
    trustProxy: e.TRUST_PROXY,
    limits: {
      connectionsPerAddress: e.LIMIT_CONNECTIONS_PER_ADDRESS,
      createPerHour: e.LIMIT_CREATE_PER_HOUR,
      requestsPerMinute: e.LIMIT_REQUESTS_PER_MINUTE,
    },
  })
}
