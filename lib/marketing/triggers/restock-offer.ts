import { availabilityOf } from '#lib/catalogue/availability.ts'
import { goodsOf } from '#lib/consent/goods-of.ts'
import { textsInForce } from '#lib/consent/read-texts.ts'
import { collectionPoints } from '#lib/consent/purposes.ts'
import { db } from '#lib/db/db.ts'
import { currentPolicy } from '#lib/policy/policy-at.ts'

/** Goods that one can wait for. */
export type RestockGoods = { readonly variantId: string; readonly sku: string; readonly name: string; readonly href: string; readonly forSale: boolean }

/** The variant of a product that is shown; null for anything else. */
export async function restockGoods(sku: string): Promise<RestockGoods | null> {
  const variant = await db.variant.findFirst({ where: { sku, retiredAt: null, product: { status: 'active' } }, select: { id: true, stockItem: { select: { onHand: true, reserved: true } } } })
  const goods = variant && (await goodsOf(variant.id))
  if (!goods) return null
  const left = variant.stockItem ? variant.stockItem.onHand - variant.stockItem.reserved : 0
  return { variantId: variant.id, sku, ...goods, forSale: availabilityOf(left).kind !== 'none' }
}

/** Whether the policy in force has a purpose for it, and there is a text to agree to: a shop with an older policy offers nothing. */
export async function isRestockOffered(): Promise<boolean> {
  const [{ versionId }, texts] = await Promise.all([currentPolicy(), textsInForce(collectionPoints.restock)])
  return texts.length > 0 && (await db.policyPurpose.count({ where: { versionId, code: 'back-in-stock', basis: 'consent' } })) > 0
}
