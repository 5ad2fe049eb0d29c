import { availabilityOf } from '#lib/catalogue/availability.ts'
import { isOffered } from '#lib/catalogue/is-offered.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import type { CartLineWhereInput, CartWhereInput } from '#lib/db/generated/models.ts'
import { type Kopecks, kopecks, sum } from '#lib/money/money.ts'
import { cartPromo, type KnownPromo } from '#lib/promo/cart-promo.ts'
import type { CartPromo } from '#lib/promo/types.ts'
import { limitOf } from './buyable.ts'
import { readBonus } from './read-bonus.ts'
import type { CartLine, CartNotice, CartView } from './types.ts'

const lineSelect = {
  cartId: true,
  variantId: true,
  quantity: true,
  toldPrice: true,
  variant: {
    select: {
      productId: true,
      path: true,
      colourId: true,
      colourName: true,
      size: true,
      price: true,
      oldPrice: true,
      weight: true,
      sku: true,
      retiredAt: true,
      stockItem: { select: { onHand: true, reserved: true } },
      product: {
        select: {
          slug: true,
          name: true,
          status: true,
          categoryId: true,
          images: { orderBy: { position: 'asc' }, select: { file: true, width: true, height: true, alt: true, colourId: true } },
        },
      },
    },
  },
} as const

export const EMPTY_CART: CartView = { id: null, lines: [], count: 0, goodsTotal: kopecks(0), weight: 0, orderable: false, promo: null, bonus: null }

type Row = Awaited<ReturnType<typeof readLines>>[number]

/** Which cart: any by its id, or a person's, or a guest's if it is (still) nobody's. */
export type CartKey = { readonly cartId: string; readonly cart?: { readonly personId: null } } | { readonly cart: { readonly personId: string } }

/** The lines of a cart with all that pricing, showing and ordering them needs. */
export async function readLines(tx: Transaction, key: CartKey) {
  const where: CartLineWhereInput = key
  return tx.cartLine.findMany({ where, orderBy: [{ addedAt: 'asc' }, { variantId: 'asc' }], select: lineSelect })
}

/** The cart at today's prices and stock, with what has changed since the shopper was last told. */
export async function readCart(key: CartKey | string): Promise<CartView> {
  const by = typeof key === 'string' ? { cartId: key } : key
  const [rows, cart] = await Promise.all([readLines(db, by), readCode(by)])
  const programme = rows.length > 0 ? await readBonus(cart?.personId ?? null) : null
  const products = rows.map(({ variant }) => variant.productId)
  const known = cart?.promoCode ? await cartPromo(db, cart.promoCode, cart, products) : null
  const lines = rows.map((row) => lineOf(row, known, programme?.rateOf(row.variant.product.categoryId) ?? 0))
  return {
    id: rows[0]?.cartId ?? ('cartId' in by ? by.cartId : null),
    lines,
    count: lines.reduce((count, { quantity }) => count + quantity, 0),
    goodsTotal: sum(lines.map(({ total }) => total)),
    weight: rows.reduce((weight, { quantity, variant }) => weight + quantity * variant.weight, 0),
    orderable: lines.length > 0 && lines.every(({ quantity, limit }) => quantity <= limit),
    promo: known && promoOf(known),
    bonus: programme?.bonus ?? null,
  }
}

function readCode(by: CartKey) {
  const where: CartWhereInput = 'cartId' in by ? { id: by.cartId, ...by.cart } : by.cart
  return db.cart.findFirst({ where, select: { promoCode: true, personId: true } })
}

/** As much of a code as the shopper is told. */
function promoOf({ code, kind, value, minGoods, problem }: KnownPromo): CartPromo {
  return { code, kind, value, minGoods, problem }
}

/** «Графит», «Золото, размер 18». */
export function optionOf({ colourName, size }: { colourName: string; size: string | null }): string {
  return size === null ? colourName : `${colourName}, размер ${size}`
}

/** The first image of the variant's colour, else of the product. */
export function imageOf({ colourId, product }: Row['variant']) {
  return product.images.find((image) => image.colourId === colourId) ?? product.images[0] ?? null
}

function lineOf({ variantId, quantity, toldPrice, variant }: Row, promo: KnownPromo | null, bonusRate: number): CartLine {
  const { product } = variant
  const limit = isOffered(variant) ? limitOf(variant.stockItem) : 0
  const image = imageOf(variant)
  return {
    variantId,
    name: product.name,
    option: optionOf(variant),
    href: `/product/${product.slug}/${variant.path}`,
    image: image && { src: image.file, width: image.width, height: image.height, alt: image.alt },
    price: kopecks(variant.price),
    oldPrice: variant.oldPrice === null ? null : kopecks(variant.oldPrice),
    quantity,
    limit,
    availability: availabilityOf(limit),
    total: kopecks(variant.price * quantity),
    notice: noticeOf(quantity, limit, kopecks(toldPrice), kopecks(variant.price)),
    inScope: promo?.covers(variant.productId) ?? true,
    bonusRate,
  }
}

function noticeOf(quantity: number, limit: number, before: Kopecks, after: Kopecks): CartNotice | null {
  if (limit === 0) return { kind: 'sold-out' }
  if (quantity > limit) return { kind: 'not-enough', available: limit }
  return before === after ? null : { kind: 'price-changed', before, after }
}
