import { Refusal } from '#lib/action/refusal.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import { openSettlement } from '#lib/payments/open-settlement.ts'
import { isOrderBlocked } from '#lib/subjects/is-blocked.ts'
import { handToCarrier } from './hand-to-carrier.ts'
import { isRepeated } from './is-repeated.ts'
import { lockOrderNumber } from './lock-order.ts'
import { transitionOrder } from './transition-order.ts'

export type Step = { readonly to: 'packed' | 'delivered' } | { readonly to: 'shipped'; readonly track: string }

/**
 * The warehouse's steps: packed, handed to the carrier with a track number, delivered. `actor` is who did it; the same step by the same
 * hand is done once, however often it is asked for. What is blocked (6.2.4) goes nowhere, but what the carrier has done already is
 * written down. Refusals `not-found`, `order-state`, `blocked`.
 */
export function fulfilOrder(number: number, step: Step, actor: string): Promise<void> {
  return db.$transaction((tx) => takeStep(tx, number, step, actor))
}

/** `fulfilOrder` in the caller's transaction. */
export async function takeStep(tx: Transaction, number: number, step: Step, actor: string): Promise<void> {
  const order = await lockOrderNumber(tx, number)
  const track = step.to === 'shipped' ? step.track : null
  if (await isRepeated(tx, order, { to: step.to, actor, note: track })) return
  if (step.to !== 'delivered' && (await isOrderBlocked(tx, order.id))) throw new Refusal('blocked')
  await transitionOrder(tx, order, step.to, { actor, ...(track !== null && { track, note: track }) })
  if (track !== null) await handToCarrier(tx, order.id)
  if (step.to === 'delivered') await openSettlement(tx, order.id)
}
