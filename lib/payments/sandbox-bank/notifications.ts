import type pg from 'pg'
import * as z from 'zod'
import { now } from '#lib/clock/clock.ts'
import type { Bank } from './bank.ts'

const due = z.object({ id: z.string(), body: z.string(), attempts: z.number() })

/** Books the notification about an object, once per event; `delayMs` holds it back. */
export async function notify(db: pg.PoolClient, bank: Bank, event: string, object: { readonly id: string }, delayMs = 0): Promise<void> {
  await db.query(
    `insert into sandbox_bank.notifications (shop_id, event, object_id, body, next_at) values ($1, $2, $3, $4, $5) on conflict do nothing`,
    [bank.shopId, event, object.id, JSON.stringify({ type: 'notification', event, object }), new Date(now().getTime() + delayMs)],
  )
}

/**
 * Sends every notification that is due. Anything but 200 is tried again after 1, 2, 4 … seconds, at most ten minutes apart,
 * for as long as it takes: the bank may also have been restarted meanwhile.
 */
export async function sendDue(bank: Bank, signal: AbortSignal): Promise<void> {
  const { rows } = await bank.pool.query(
    // Claimed by moving them on first: a second sender, or this one after a crash, comes later, not at the same time.
    `update sandbox_bank.notifications set attempts = attempts + 1, next_at = $2::timestamptz + least(600, power(2, least(attempts, 10))) * interval '1 second'
     where id in (select id from sandbox_bank.notifications where shop_id = $1 and delivered_at is null and next_at <= $2 order by id limit 20 for update skip locked)
     returning id, body, attempts`,
    [bank.shopId, now()],
  )
  await Promise.all(due.array().parse(rows).map(async ({ id, body }) => {
    if (!(await post(bank.webhookUrl, body, signal))) return
    await bank.pool.query('update sandbox_bank.notifications set delivered_at = $2 where id = $1', [id, now()])
  }))
}

async function post(url: string, body: string, signal: AbortSignal): Promise<boolean> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(5_000)]),
    })
    await answer.body?.cancel()
    return answer.status === 200
  } catch {
    return false
  }
}
