import { db } from '#lib/db/db.ts'
import { createPromo } from '#lib/promo/create-promo.ts'
import { createPromoSchema } from '#lib/promo/desk-schema.ts'

/** One promo code to try: it says itself that it belongs to the demo. */
export async function seedPromoCode(): Promise<void> {
  const code = 'ДЕМО-10'
  if ((await db.promoCode.count({ where: { code } })) > 0) return
  await createPromo(
    createPromoSchema.parse({
      code, kind: 'percent', value: '10', startsAt: '2026-01-01T00:00', endsAt: '', minGoods: '', maxUses: '', maxUsesPerPerson: '', categories: [], products: '',
    }),
  )
}
