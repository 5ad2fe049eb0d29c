import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { tellAsker } from './queue-appeal-message.ts'

/** Answers a claim: what it asks for is done (`settled`) or not (`rejected`), and why. Refusals `not-found`, `closed`. */
export function settleClaim(number: number, outcome: 'settled' | 'rejected', answer: string, by: string): Promise<void> {
  return close({ number }, { state: outcome, answer, answeredBy: by })
}

/** Whoever made a claim takes it back. Refusals `not-found`, `closed`. */
export function recallClaim(id: string): Promise<void> {
  return close({ id }, { state: 'recalled' })
}

type Closing = { readonly state: 'settled' | 'rejected'; readonly answer: string; readonly answeredBy: string } | { readonly state: 'recalled' }

async function close(where: { readonly number: number } | { readonly id: string }, closing: Closing): Promise<void> {
  await db.$transaction(async (tx) => {
    const found = await tx.claim.findUnique({ where, select: { id: true } })
    if (!found) throw new Refusal('not-found')
    await tx.$queryRaw`SELECT 1 FROM claims WHERE id = ${found.id}::uuid FOR UPDATE`
    const claim = await tx.claim.findUniqueOrThrow({ where: { id: found.id }, select: { id: true, number: true, state: true, replyChannel: true, replyTo: true } })
    if (claim.state !== 'received') throw new Refusal('closed')
    await tx.claim.update({ where: { id: claim.id }, data: { ...closing, closedAt: now() } })
    await tellAsker(tx, 'claim', claim, closing.state === 'recalled' ? 'appeal-recalled' : 'appeal-answered')
  })
}
