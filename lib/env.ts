import * as z from 'zod'

/** A setting is missing or wrong; the message is one sentence that names it. */
export class SettingError extends Error {}

const text = z.string().trim().min(1)
const address = (...schemes: string[]): z.ZodType<string, string> => {
  const error = `must be an address that begins with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`
  return z.string().refine((value) => schemes.includes(URL.parse(value)?.protocol.slice(0, -1) ?? ''), { error })
}
const site = address('http', 'https').transform((url) => url.replace(/\/+$/, ''))
const digits = (...lengths: number[]): z.ZodType<string, string> =>
  z.string().refine((value) => /^\d+$/.test(value) && lengths.includes(value.length), {
    error: `must have ${lengths.join(' or ')} digits`,
  })

const whole = (from: number, to: number): z.ZodType<number, string> => {
  const error = `must be a number from ${from} to ${to}`
  return z.string().regex(/^\d{1,9}$/, { error }).transform(Number).pipe(z.number().min(from, { error }).max(to, { error }))
}

/** Files go to the scanner as they are, so it has to be one's own: a socket, a name without dots, a private address. */
const scanner = /^(\/.+|(\[::1\]|[a-z0-9-]+|127(\.\d{1,3}){3}|10(\.\d{1,3}){3}|192\.168(\.\d{1,3}){2}|172\.(1[6-9]|2\d|3[01])(\.\d{1,3}){2}):\d{1,5})$/

/** Every setting of the shop. `.env.example` explains them; the commands of lib/cli fill in what a demo does not need to say. */
const settings = z.object({
  SHOP_MODE: z.enum(['demo', 'live'], { error: 'must be demo or live' }).default('demo'),
  PORT: whole(1, 65_535).default(3000),
  APP_URL: site,
  DATABASE_URL: address('postgresql', 'postgres'),
  WEB_DATABASE_URL: address('postgresql', 'postgres').optional(),
  WORKER_DATABASE_URL: address('postgresql', 'postgres').optional(),
  DATABASE_POOL: whole(1, 100).default(10),
  FILES_DIR: text.default('.data/files'),
  S3_ENDPOINT: site.optional(),
  S3_BUCKET: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, { error: 'must be the name of a bucket' }).optional(),
  S3_REGION: text.default('ru-central1'),
  S3_ACCESS_KEY: text.optional(),
  S3_SECRET_KEY: text.optional(),
  CLAMAV_SOCKET: z.string().regex(scanner, { error: 'must be the path of a socket, or host:port on this machine or in its own network' }).optional(),
  AUTH_SECRET: text.min(32, { error: 'must have at least 32 characters' }),
  LEDGER_SECRET: text.min(32, { error: 'must have at least 32 characters' }),
  AUTH_YANDEX_ID: text.optional(),
  AUTH_YANDEX_SECRET: text.optional(),
  AUTH_VK_ID: text.optional(),
  AUTH_VK_SECRET: text.optional(),
  TRUSTED_PROXIES: whole(0, 10).default(0),
  SMTP_URL: address('smtp', 'smtps'),
  MAIL_FROM: text.default('Smart Tracker <shop@localhost>'),
  BOUNCE_HOST: text.default('127.0.0.1'),
  BOUNCE_PORT: whole(1, 65_535).optional(),
  SMTP_CONNECTIONS: whole(1, 200).default(40),
  DKIM_SELECTOR: z.string().regex(/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i, { error: 'must be a name such as mail2026' }).optional(),
  DKIM_PRIVATE_KEY: text.optional(),
  SMS_API_URL: site,
  SMS_API_KEY: text,
  SMS_SENDER: text.default('SmartTrack'),
  SMS_WEBHOOK_SECRET: z.string().regex(/^[\w-]{20,100}$/, { error: 'must have 20 to 100 letters, digits, hyphens' }).optional(),
  SMS_PART_PRICE: whole(0, 100_000).default(350),
  YOOKASSA_API_URL: site,
  YOOKASSA_SHOP_ID: text,
  YOOKASSA_SECRET_KEY: text,
  TEST_SUPPORT: z.enum(['0', '1'], { error: 'must be 1 (on) or 0 (off)' }).default('0'),
  TEST_SUPPORT_PORT: whole(1, 65_535).optional(),
  TEST_SUPPORT_HOST: z.string().regex(/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i, { error: 'must be the name of a host such as stage.example' }).optional(),
  SANDBOX_LEVERS_PORT: whole(1, 65_535).optional(),
  OPERATOR_INN: digits(10, 12).optional(),
  OPERATOR_OGRNIP: digits(13, 15).optional(),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], { error: 'must be a level such as info or debug' })
    .default('info'),
})

export type Env = z.output<typeof settings>
type Source = Readonly<Record<string, string | undefined>>

/** The settings of this process, read and checked at the first use of one; SettingError when any of them is wrong. */
export const env: Env = lazily(() => parseEnv(process.env))

/** The settings out of environment variables (empty ones count as absent); SettingError for the first that is wrong. */
export function parseEnv(source: Source): Env {
  const given: Source = Object.fromEntries(Object.entries(source).filter(([, value]) => value))
  if (!given.SHOP_MODE && isPublic(given.APP_URL)) {
    throw new SettingError('APP_URL is a public address, so SHOP_MODE has to say what is opened there: SHOP_MODE=demo or SHOP_MODE=live.')
  }
  refuseOpenSupport(given)
  if (given.SHOP_MODE === 'live') refuseHalfLive(given)
  refuseHalfStore(given)
  const result = settings.safeParse({ ...defaultsOf(given), ...given })
  if (result.success) return result.data
  const { path, message } = result.error.issues[0] ?? { path: [], message: '' }
  const name = path.join('.')
  throw new SettingError(given[name] ? `${name} is wrong: ${message}.` : `${name} is missing.`)
}

function defaultsOf(given: Source): Source {
  const live = given.SHOP_MODE === 'live' ? { YOOKASSA_API_URL: 'https://api.yookassa.ru/v3', SMS_API_URL: 'https://api.exolve.ru' } : {}
  return { APP_URL: `http://localhost:${given.PORT ?? 3000}`, ...live }
}

/** Whoever reaches the Support API is everybody at once: no live shop has one, and no public one unless the host is named. */
function refuseOpenSupport({ TEST_SUPPORT, TEST_SUPPORT_HOST, SHOP_MODE, APP_URL }: Source): void {
  if (TEST_SUPPORT === undefined || TEST_SUPPORT === '0') return
  if (SHOP_MODE === 'live') throw new SettingError('SHOP_MODE=live refuses TEST_SUPPORT: the Support API opens every account to whoever asks. Take the setting away.')
  if (isPublic(APP_URL) && URL.parse(APP_URL ?? '')?.hostname !== TEST_SUPPORT_HOST) {
    throw new SettingError('TEST_SUPPORT opens every account to whoever asks, and APP_URL is a public address: if that is meant, TEST_SUPPORT_HOST has to name its host.')
  }
}

/** A live shop takes real money under the seller's name: it does not start with anything of a demo. */
function refuseHalfLive(given: Source): void {
  const needed = [
    'APP_URL', 'DATABASE_URL', 'AUTH_SECRET', 'LEDGER_SECRET', 'SMTP_URL', 'MAIL_FROM', 'DKIM_SELECTOR', 'DKIM_PRIVATE_KEY', 'SMS_API_KEY', 'SMS_SENDER',
    'YOOKASSA_SHOP_ID', 'YOOKASSA_SECRET_KEY', 'OPERATOR_INN', 'OPERATOR_OGRNIP',
  ]
  const missing = needed.find((name) => !given[name])
  if (missing) throw new SettingError(`SHOP_MODE=live needs ${missing}.`)
  if (!given.APP_URL?.startsWith('https://')) throw new SettingError('SHOP_MODE=live needs an APP_URL that begins with https://.')
  if (given.YOOKASSA_API_URL && !given.YOOKASSA_API_URL.startsWith('https://api.yookassa.ru/')) {
    throw new SettingError('SHOP_MODE=live needs the real bank: YOOKASSA_API_URL has to begin with https://api.yookassa.ru/.')
  }
  if (given.SMS_API_URL && !(given.SMS_API_URL.startsWith('https://') && isPublic(given.SMS_API_URL))) {
    throw new SettingError('SHOP_MODE=live needs a real SMS gateway: SMS_API_URL has to begin with https:// and to lead away from this machine.')
  }
}

/** A bucket is reached by all of its settings or not at all. */
function refuseHalfStore(given: Source): void {
  const needed = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY', 'S3_SECRET_KEY']
  const missing = needed.find((name) => !given[name])
  if (missing && needed.some((name) => given[name])) throw new SettingError(`${missing} is missing: S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY and S3_SECRET_KEY belong together.`)
}

function isPublic(url: string | undefined): boolean {
  const host = url ? URL.parse(url)?.hostname : undefined
  return host !== undefined && !/^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(host)
}

function lazily<T extends object>(make: () => T): T {
  let made: T | undefined
  return new Proxy<T>(Object.create(null), { get: (_, name) => Reflect.get((made ??= make()), name) })
}
