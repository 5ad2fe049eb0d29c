import { randomUUID } from 'node:crypto'
import { Refusal } from '#lib/action/refusal.ts'
import type { Visit } from '#lib/consent/evidence.ts'
import { grantConsents } from '#lib/consent/grant-consents.ts'
import { db } from '#lib/db/db.ts'

/**
 * This browser allows the counter: the consent stands in the ledger under the id of a device, which is made now and is nobody's (3.4).
 * Answers the id. A device that has allowed it before keeps its own. Refusals `consent-missing`, `consent-stale`, `consent-forged`.
 */
export async function allowCounter(token: string, known: string | null, evidence: Visit): Promise<string> {
  const device = known ?? randomUUID()
  await db.$transaction(async (tx) => {
    const { live } = await grantConsents(tx, { point: 'cookies', tokens: [token], contacts: { site: device }, personId: null, evidence })
    if (live.length === 0) throw new Refusal('consent-missing')
  })
  return device
}
