import { createHmac } from 'node:crypto'
import type { ConsentChannel } from '#lib/db/generated/enums.ts'
import { env } from '#lib/env.ts'

/**
 * What a contact is called where its value must not stand: HMAC-SHA-256 by LEDGER_SECRET, 64 hex digits. `value`: lower-cased
 * e-mail, E.164, or the id of a device (`site`).
 */
export function contactHash(channel: ConsentChannel, value: string): string {
  return createHmac('sha256', env.LEDGER_SECRET).update(`contact\0${channel}\0${value}`).digest('hex')
}
