import { db } from '#lib/db/db.ts'
import { providerId, receiptId } from './schema.ts'

type Owner = { readonly orderId: string | null; readonly personId: string | null }

/** Whose money a call to the provider is about: `key` is our id of a payment, refund or receipt, or the provider's. Nobody's when it is neither. */
export async function whoseMoney(key: string): Promise<Owner> {
  const select = { order: { select: { id: true, personId: true } } }
  if (receiptId.safeParse(key).success) return owner(await db.settlementReceipt.findUnique({ where: { providerId: key }, select }))
  if (!providerId.safeParse(key).success) return owner(null)
  const where = { OR: [{ id: key }, { providerId: key }] }
  return owner(
    (await db.payment.findFirst({ where, select })) ?? (await db.refund.findFirst({ where, select })) ?? (await db.settlementReceipt.findUnique({ where: { id: key }, select })),
  )
}

function owner(found: { readonly order: { readonly id: string; readonly personId: string | null } } | null): Owner {
  return { orderId: found?.order.id ?? null, personId: found?.order.personId ?? null }
}
