import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { Refusal } from '#lib/action/refusal.ts'
import { signature } from '#lib/crypto/signature.ts'
import { db } from '#lib/db/db.ts'
import { env } from '#lib/env.ts'
import { limits, type LimitName } from './limits.ts'
import { networkOf } from './network.ts'

/** A limit and whom it counts: an address, a contact, a person's id. Null: unknown, which is one subject of its own. */
export type Limited = readonly [name: LimitName, subject: string | null]

/**
 * Counts one try for each; Refusal `too-many-tries` with `minutes` when one of them has no more. Counted before the try is
 * made, so that many at once get no more than one after another.
 */
export async function takeTries(...limited: Limited[]): Promise<void> {
  for (const [name, subject] of limited) {
    try {
      await limiterOf(name).consume(keyOf(name, subject))
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error
      throw new Refusal('too-many-tries', { minutes: String(Math.max(1, Math.ceil(error.msBeforeNext / 60_000))) })
    }
  }
}

/** The try was a good one: it does not count. */
export async function giveBack(...limited: Limited[]): Promise<void> {
  for (const [name, subject] of limited) await limiterOf(name).reward(keyOf(name, subject))
}

/** Forgets all tries. */
export async function forgetTries(...limited: Limited[]): Promise<void> {
  for (const [name, subject] of limited) await limiterOf(name).delete(keyOf(name, subject))
}

/** Hashed by the shop's key: the table tells nobody who came from where. */
function keyOf(name: LimitName, subject: string | null): string {
  const whom = name.endsWith(':address') ? networkOf(subject ?? '') : subject ?? ''
  return signature(`limit ${name}`, whom, env.AUTH_SECRET)
}

const limiters = new Map<LimitName, RateLimiterPostgres>()

function limiterOf(name: LimitName): RateLimiterPostgres {
  const known = limiters.get(name)
  if (known) return known
  const rule: { points: number; minutes: number; demo?: number } = limits[name]
  const limiter = new RateLimiterPostgres({
    storeClient: { query },
    storeType: 'client',
    tableName: 'rate_limits',
    // The table comes with a migration and is swept by a job: lib/limits/sweep-limits.ts.
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: name,
    points: rule.points * (env.SHOP_MODE === 'demo' ? rule.demo ?? 1 : 1),
    duration: rule.minutes * 60,
  })
  limiters.set(name, limiter)
  return limiter
}

type Row = { points: number; expire: bigint | null }

/** What the limiter needs of a client of pg, by the shop's own connections. One statement counts: it holds between processes. */
async function query({ text, values = [] }: { text: string; values?: unknown[] }) {
  if (!/\breturning\b|^\s*select\b/i.test(text)) return { rows: [], rowCount: await db.$executeRawUnsafe(text, ...values) }
  const rows = await db.$queryRawUnsafe<Row[]>(text, ...values)
  return { rows: rows.map(({ points, expire }) => ({ points, expire: expire === null ? null : Number(expire) })), rowCount: rows.length }
}
