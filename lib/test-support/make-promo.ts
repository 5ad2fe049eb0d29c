import { randomUUID } from 'node:crypto'
import { days, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import type { PromoCodeCreateInput } from '#lib/db/generated/models.ts'

/** A promo code of its own: ten per cent since yesterday, unless wished otherwise. */
export async function makePromo(wish: Partial<PromoCodeCreateInput> = {}): Promise<{ id: string; code: string; revision: number }> {
  return db.promoCode.create({
    data: { code: `TEST-${randomUUID().slice(0, 8).toUpperCase()}`, kind: 'percent', value: 10, startsAt: new Date(now().getTime() - days(1)), ...wish },
    select: { id: true, code: true, revision: true },
  })
}
