import { plainRoubles } from '#lib/money/money.ts'
import type { PromoForm } from '#lib/promo/desk-schema.ts'
import { toLocal } from '#lib/text/local-time.ts'
import type { PromoView } from '#lib/promo/queries.ts'

/** A code as its form shows it. */
export function promoValues({ id, revision, code, kind, value, startsAt, endsAt, minGoods, maxUses, maxUsesPerPerson, categories, products }: PromoView): PromoForm & { id: string; revision: number } {
  return {
    id, revision, code, kind,
    value: kind === 'percent' ? String(value) : kind === 'amount' ? plainRoubles(value) : '',
    startsAt: toLocal(startsAt),
    endsAt: endsAt ? toLocal(endsAt) : '',
    minGoods: minGoods > 0 ? plainRoubles(minGoods) : '',
    maxUses: maxUses === null ? '' : String(maxUses),
    maxUsesPerPerson: maxUsesPerPerson === null ? '' : String(maxUsesPerPerson),
    categories: categories.map((each) => each.id),
    products: products.map(({ slug }) => slug).join('\n'),
  }
}
