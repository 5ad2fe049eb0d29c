import { db } from '#lib/db/db.ts'
import { checkBrakes } from '../campaigns/check-brakes.ts'
import { suppress } from '../gate/suppress.ts'
import { countOutcome } from '../public/count-outcome.ts'
import type { ReturnedRef } from '../public/message-token.ts'
import { returnedMessage } from './returned-message.ts'

/**
 * Somebody pressed «это спам», as their mail service reports: the contact gets no advertising of any kind from now on. The ledger is left as it is:
 * it holds what people told the shop, and this is another's word on it. So a consent that is given anew later does not lift it; staff do, with a reason.
 */
export async function takeComplaint(message: ReturnedRef): Promise<void> {
  await db.$transaction(async (tx) => {
    const sent = await returnedMessage(tx, message)
    if (!sent) return
    const { campaignId } = message
    const isNew = await suppress(tx, { contactHash: sent.contactHash, scope: 'all', reason: 'complaint', note: 'ARF' })
    if (!isNew) return
    await countOutcome(tx, { campaignId, variant: sent.variant, kind: 'complained' })
    await checkBrakes(tx, campaignId)
  })
}
