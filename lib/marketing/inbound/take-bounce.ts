import { days, now } from '#lib/clock/clock.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import { isoDay } from '#lib/text/iso-day.ts'
import { checkBrakes } from '../campaigns/check-brakes.ts'
import { suppress } from '../gate/suppress.ts'
import type { ReturnedRef } from '../public/message-token.ts'
import { returnedMessage } from './returned-message.ts'

/** There is no such mailbox, domain or recipient, or it is closed (RFC 3463): nobody will ever read it. */
const dead = new Set(['5.1.1', '5.1.2', '5.1.10', '5.2.1'])

/** Any other permanent error on so many different days of the last `WITHIN` ends it, too. */
const DAYS = 3
const WITHIN = days(90)

/**
 * A letter of a campaign came back. A dead address gets no advertising any more; other permanent errors count by days; a passing one (4.x) only
 * says that this letter did not arrive. The same report once more changes nothing.
 */
export async function takeBounce(message: ReturnedRef, status: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const sent = await returnedMessage(tx, message)
    if (!sent) return
    const ends = await isOver(tx, sent.contactHash, status)
    if (ends) await suppress(tx, { contactHash: sent.contactHash, scope: 'all', reason: 'hard_bounce', note: `DSN ${status}` })
    const { campaignId, subjectId, occurrence } = message
    await tx.campaignMessage.updateMany({
      where: { campaignId, subjectId, occurrence, state: { in: ['handed', 'accepted', 'delivered', 'unknown'] } },
      data: { state: 'bounced', reason: ends ? 'hard_bounce' : 'soft_bounce', settledAt: now() },
    })
    await checkBrakes(tx, campaignId)
  })
}

async function isOver(tx: Transaction, contactHash: string, status: string): Promise<boolean> {
  if (!status.startsWith('5.')) return false
  if (dead.has(status)) return true
  const today = new Date(isoDay(now()))
  await tx.mailReturn.createMany({ data: [{ contactHash, day: today, status }], skipDuplicates: true })
  return (await tx.mailReturn.count({ where: { contactHash, day: { gt: new Date(today.getTime() - WITHIN) } } })) >= DAYS
}
