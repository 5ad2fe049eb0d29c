import { addToCart } from '#lib/cart/add-to-cart.ts'
import { db } from '#lib/db/db.ts'
import { ApiError } from '../server/api-error.ts'

type Line = { readonly sku: string; readonly quantity: number }

/** Puts these into a new cart of a guest, or into a person's own. Answers its id. */
export async function fillCart(lines: readonly Line[], personId: string | null): Promise<string> {
  let cartId: string | null = null
  for (const { sku, quantity } of lines) cartId = await addToCart(cartId, { variantId: await variantOf(sku), quantity }, personId)
  if (cartId === null) throw new Error('a cart needs a line')
  return cartId
}

async function variantOf(sku: string): Promise<string> {
  const variant = await db.variant.findUnique({ where: { sku }, select: { id: true } })
  if (!variant) throw new ApiError(404, `There is no article ${sku}: POST /products makes one, and answers its sku.`)
  return variant.id
}
