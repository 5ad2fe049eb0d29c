import { createHash } from 'node:crypto'
import type pg from 'pg'
import * as z from 'zod'
import type { Bank } from './bank.ts'
import { json, refuse, type Reply, type Request } from './reply.ts'
import { inTransaction } from './transaction.ts'

const stored = z.object({ request_hash: z.string(), status: z.number(), body: z.string() })

/**
 * Answers a write call once per idempotence key and repeats that answer for ever. Calls with the same key at the same time
 * wait for the first; the same key with another request is refused.
 */
export async function answerOnce(bank: Bank, key: string, request: Request, work: (db: pg.PoolClient) => Promise<Reply>): Promise<Reply> {
  const hash = createHash('sha256').update(`${request.path}\n${request.body}`).digest('hex')
  return inTransaction(bank.pool, async (db) => {
    const claimed = await db.query(
      `insert into sandbox_bank.answers (shop_id, key, request_hash, status, body) values ($1, $2, $3, 0, '') on conflict do nothing`,
      [bank.shopId, key, hash],
    )
    if (claimed.rowCount === 0) {
      const { rows } = await db.query('select request_hash, status, body from sandbox_bank.answers where shop_id = $1 and key = $2', [bank.shopId, key])
      const answer = stored.parse(rows[0])
      if (answer.request_hash !== hash) return refuse(400, 'invalid_request', 'Idempotence key duplicated', 'Idempotence-Key')
      return json(answer.status, JSON.parse(answer.body))
    }
    const reply = await work(db)
    await db.query('update sandbox_bank.answers set status = $3, body = $4 where shop_id = $1 and key = $2', [bank.shopId, key, reply.status, String(reply.body)])
    return reply
  })
}
