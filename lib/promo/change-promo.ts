import { Refusal } from '#lib/action/refusal.ts'
import { minutes } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import type { PromoInput } from './desk-schema.ts'
import { findProducts } from './find-products.ts'

const KEPT = 'Код уже использовали: это больше не меняется'

/**
 * Changes a promo code that stands as `revision` says. A code that was used keeps what it promised: it may end at another time and be allowed more often.
 * Refusals `not-found`, `changed-meanwhile` (nothing is written), `invalid` (field by field).
 */
export async function changePromo({ id, revision, categories, products, ...facts }: PromoInput & { id: string; revision: number }): Promise<{ revision: number }> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM promo_codes WHERE id = ${id}::uuid FOR UPDATE`
    const before = await tx.promoCode.findUnique({
      where: { id },
      include: { categories: { select: { id: true } }, products: { select: { id: true } }, _count: { select: { redemptions: true } } },
    })
    if (!before) throw new Refusal('not-found')
    if (before.revision !== revision) throw new Refusal('changed-meanwhile')
    // The form knows minutes: a moment it did not touch stays what it was, seconds and all.
    if (minuteOf(before.startsAt) === minuteOf(facts.startsAt)) facts.startsAt = before.startsAt
    const scope = { categories: [...categories], products: await findProducts(tx, products) }
    const moved = { categories: !same(before.categories, scope.categories), products: !same(before.products, scope.products) }
    if (before._count.redemptions > 0) refuseKept({ ...before, ...moved }, { ...facts, categories: false, products: false })
    if (facts.code !== before.code && (await tx.promoCode.count({ where: { code: facts.code } })) > 0) throw new Refusal('invalid', { code: 'Такой промокод уже есть' })
    if (facts.maxUses !== null && facts.maxUses < before.uses) throw new Refusal('invalid', { maxUses: `Код уже использовали: ${before.uses}` })
    await tx.promoCode.update({ where: { id }, data: facts })
    if (moved.categories) await tx.promoCode.update({ where: { id }, data: { categories: { set: scope.categories.map((each) => ({ id: each })) } } })
    if (moved.products) await tx.promoCode.update({ where: { id }, data: { products: { set: scope.products.map((each) => ({ id: each })) } } })
    return tx.promoCode.findUniqueOrThrow({ where: { id }, select: { revision: true } })
  })
}

const minuteOf = (moment: Date): number => Math.floor(moment.getTime() / minutes(1))

function same(before: readonly { id: string }[], after: readonly string[]): boolean {
  return before.length === after.length && before.every(({ id }) => after.includes(id))
}

type Kept = Pick<PromoInput, 'code' | 'kind' | 'value' | 'minGoods' | 'startsAt' | 'maxUses' | 'maxUsesPerPerson'> & { readonly categories: boolean; readonly products: boolean }

/** The database refuses the same. */
function refuseKept(before: Kept, after: Kept): void {
  const fields: Record<string, string> = {}
  for (const name of ['code', 'kind', 'value', 'minGoods', 'categories', 'products'] as const) if (before[name] !== after[name]) fields[name] = KEPT
  if (before.startsAt.getTime() !== after.startsAt.getTime()) fields.startsAt = KEPT
  for (const name of ['maxUses', 'maxUsesPerPerson'] as const) {
    if (after[name] !== null && after[name] < (before[name] ?? Infinity)) fields[name] = 'Код уже использовали: ограничение можно только поднять'
  }
  if (Object.keys(fields).length > 0) throw new Refusal('invalid', fields)
}
