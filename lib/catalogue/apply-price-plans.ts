import { now } from '#lib/clock/clock.ts'
import { actAs } from '#lib/db/act-as.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import type { PricePlan } from '#lib/db/generated/client.ts'
import { formatMoment } from '#lib/text/format-moment.ts'
import { lockProductOf } from './lock-product.ts'

/**
 * Carries out what is due of the variant of a plan: each plan once, in the order of their moments, however late and by how many workers
 * at once. Price and state change in one transaction. A plan that is gone, or was given up, is no matter.
 */
export async function applyPricePlans(planId: string): Promise<void> {
  const plan = await db.pricePlan.findUnique({ where: { id: planId }, select: { variant: { select: { sku: true } } } })
  if (plan) await applyDue(plan.variant.sku)
}

/** The same for every variant with a plan that is due: for those whose job got lost. Returns how many variants that were. */
export async function sweepPricePlans(): Promise<number> {
  const due = await db.pricePlan.findMany({
    where: { state: 'planned', startsAt: { lte: now() } },
    distinct: ['variantId'],
    select: { variant: { select: { sku: true } } },
    take: 1000,
  })
  for (const { variant } of due) await applyDue(variant.sku)
  return due.length
}

async function applyDue(sku: string): Promise<void> {
  const due = await db.pricePlan.findMany({ where: { variant: { sku }, state: 'planned', startsAt: { lte: now() } }, orderBy: { startsAt: 'asc' } })
  for (const plan of due) await asPlanner(plan, () => db.$transaction((tx) => carryOut(tx, sku, plan)))
}

async function carryOut(tx: Transaction, sku: string, { id, price, oldPrice }: PricePlan): Promise<void> {
  await lockProductOf(tx, sku)
  if (await close(tx, id)) await tx.variant.update({ where: { sku }, data: { price, oldPrice } })
}

/** What a plan does is the act of whoever made it, in the role they had then: the journal of the staff has it. A plan that no member of staff made is nobody's. */
async function asPlanner({ id, staffId, startsAt }: PricePlan, work: () => Promise<void>): Promise<void> {
  const made = await db.auditEntry.findFirst({ where: { table: 'price_plans', rowId: id, verb: 'insert' }, select: { role: true } })
  if (!made || staffId === null) return work()
  return actAs({ personId: staffId, role: made.role, reason: `Цена, назначенная на ${formatMoment(startsAt)}` }, work)
}

/** Whoever closes the plan carries it out; somebody may have given it up in between. */
async function close(tx: Transaction, id: string): Promise<boolean> {
  const { count } = await tx.pricePlan.updateMany({ where: { id, state: 'planned' }, data: { state: 'applied', closedAt: now() } })
  return count === 1
}
