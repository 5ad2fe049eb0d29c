import { Refusal } from '#lib/action/refusal.ts'
import { db } from '#lib/db/db.ts'

/** Stops a code at once, or lets it hold again while its period and limits allow it. Refusal `not-found`. */
export async function setPromoActive({ id, active }: { id: string; active: boolean }): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.promoCode.updateMany({ where: { id }, data: { active } })
    if (count === 0) throw new Refusal('not-found')
  })
}
