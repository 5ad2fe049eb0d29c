import { days, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { askForReviews } from './ask-for-reviews.ts'
import { endUsedConsents } from './end-used-consents.ts'
import { remindOfCarts } from './remind-of-carts.ts'
import { tellRestocked } from './tell-restocked.ts'

/** How long somebody waits for goods (5.1.6). */
const WAIT = days(90)

/** What no job came for: goods that are back, carts that lie, purchases to be asked about, requests whose time is over and consents that are used up. Safe to repeat. */
export async function sweepTriggers(): Promise<void> {
  await db.restockRequest.deleteMany({ where: { createdAt: { lt: new Date(now().getTime() - WAIT) }, queuedAt: null } })
  const back = await db.$queryRaw<{ variantId: string }[]>`
    SELECT DISTINCT variant_id AS "variantId" FROM restock_requests WHERE queued_at IS NULL AND is_for_sale(variant_id)
      AND EXISTS (SELECT FROM campaigns WHERE trigger = 'back_in_stock' AND state = 'running')`
  for (const { variantId } of back) await tellRestocked(variantId)
  await remindOfCarts()
  await askForReviews()
  await endUsedConsents()
}
