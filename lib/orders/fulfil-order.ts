import { Refusal } from '#lib/action/refusal.ts'
import { db } from '#lib/db/db.ts'
import { isOrderBlocked } from '#lib/subjects/is-blocked.ts'
import { handToCarrier } from './hand-to-carrier.ts'
import { lockOrder } from './lock-order.ts'
import { transitionOrder } from './transition-order.ts'

type Step = { readonly to: 'packed' | 'delivered' } | { readonly to: 'shipped'; readonly track: string }

/**
 * The warehouse's steps: packed, handed to the carrier with a track number, delivered. `actor` is who did it.
 * What is blocked (6.2.4) goes nowhere, but what the carrier has done already is written down. Refusals `not-found`, `order-state`, `blocked`.
 */
export async function fulfilOrder(number: number, step: Step, actor: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const found = await tx.order.findUnique({ where: { number }, select: { id: true } })
    const order = found && (await lockOrder(tx, found.id))
    if (!order) throw new Refusal('not-found')
    if (step.to !== 'delivered' && (await isOrderBlocked(tx, order.id))) throw new Refusal('blocked')
    await transitionOrder(tx, order, step.to, { actor, ...(step.to === 'shipped' && { track: step.track, note: step.track }) })
    if (step.to === 'shipped') await handToCarrier(tx, order.id)
  })
}
