import { db } from '#lib/db/db.ts'
import { providerId } from './schema.ts'

type Owner = { readonly orderId: string | null; readonly personId: string | null }

/** Whose money a call to the provider is about: `key` is our id of a payment or refund, or the provider's. Nobody's when it is neither. */
export async function whoseMoney(key: string): Promise<Owner> {
  if (!providerId.safeParse(key).success) return { orderId: null, personId: null }
  const where = { OR: [{ id: key }, { providerId: key }] }
  const select = { order: { select: { id: true, personId: true } } }
  const found = (await db.payment.findFirst({ where, select })) ?? (await db.refund.findFirst({ where, select }))
  return { orderId: found?.order.id ?? null, personId: found?.order.personId ?? null }
}
