import type * as z from 'zod'
import { Refusal } from '#lib/action/refusal.ts'
import { lockProductOf } from '#lib/catalogue/lock-product.ts'
import { days, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import type { planPriceSchema } from './schema.ts'

const MOST_PLANS = 50

/**
 * Lets a variant have another price (kopecks) from a moment on. Refusals `unknown-variant`, `plan-past`, `plan-far`, `plan-taken`,
 * `too-many-plans`.
 */
export async function planPrice({ variant: sku, startsAt, ...price }: z.output<typeof planPriceSchema>, staffId: string): Promise<string> {
  if (startsAt <= now()) throw new Refusal('plan-past', { startsAt: 'plan-past' })
  if (startsAt.getTime() > now().getTime() + days(731)) throw new Refusal('plan-far', { startsAt: 'plan-far' })
  return db.$transaction(async (tx) => {
    await lockProductOf(tx, sku)
    const { id: variantId } = await tx.variant.findUniqueOrThrow({ where: { sku }, select: { id: true } })
    const plans = await tx.pricePlan.findMany({ where: { variantId, state: 'planned' }, select: { startsAt: true } })
    if (plans.some((plan) => plan.startsAt.getTime() === startsAt.getTime())) throw new Refusal('plan-taken', { startsAt: 'plan-taken' })
    if (plans.length >= MOST_PLANS) throw new Refusal('too-many-plans')
    const { id } = await tx.pricePlan.create({ data: { variantId, startsAt, ...price, staffId }, select: { id: true } })
    await addJob(tx, 'prices.apply', { planId: id }, { runAt: startsAt })
    return id
  })
}
