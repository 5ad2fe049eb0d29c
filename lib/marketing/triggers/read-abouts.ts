import { optionOf, readLines } from '#lib/cart/read-cart.ts'
import { isOffered } from '#lib/catalogue/is-offered.ts'
import { db } from '#lib/db/db.ts'
import type { CampaignTrigger } from '#lib/db/generated/enums.ts'
import { env } from '#lib/env.ts'
import { kopecks } from '#lib/money/money.ts'
import { type About, type AboutGoods, renderAbout, REVIEW } from '../content/about.ts'
import { reviewPath } from './review-path.ts'

/** How many goods of a cart or an order a letter shows; the rest is there. */
const MOST = 4

/** What messages of a standing campaign are about, as it is at this moment, by the ids of what caused them; what is no more is missing. */
export async function readAbouts(trigger: CampaignTrigger, ids: readonly string[]): Promise<ReadonlyMap<string, About>> {
  const abouts = new Map<string, About>()
  for (const id of new Set(ids)) {
    const goods = await readers[trigger](id)
    if (goods.length > 0) abouts.set(id, renderAbout(goods))
  }
  return abouts
}

const readers: Readonly<Record<CampaignTrigger, (id: string) => Promise<AboutGoods[]>>> = { back_in_stock: awaited, abandoned_cart: left, review_request: bought }

async function awaited(id: string): Promise<AboutGoods[]> {
  const request = await db.restockRequest.findUnique({ where: { id }, select: { variant: { select: variantSelect } } })
  return request ? [goodsOf(request.variant)] : []
}

async function left(cartId: string): Promise<AboutGoods[]> {
  const lines = await readLines(db, { cartId })
  return lines.filter(({ variant }) => isOffered(variant) && (variant.stockItem?.onHand ?? 0) > (variant.stockItem?.reserved ?? 0)).slice(0, MOST).map(({ variant }) => goodsOf(variant))
}

/** What of an order can still be written about, each with the way to its form. */
async function bought(orderId: string): Promise<AboutGoods[]> {
  const lines = await db.$queryRaw<{ position: number }[]>`SELECT position FROM lines_to_review(${orderId}::uuid) AS position LIMIT ${MOST}`
  const found = await db.orderLine.findMany({
    where: { orderId, position: { in: lines.map(({ position }) => position) } }, orderBy: { position: 'asc' },
    select: { position: true, order: { select: { number: true } }, variant: { select: variantSelect } },
  })
  return found.map(({ position, order: { number }, variant }) => ({ ...goodsOf(variant), price: null, href: `${env.APP_URL}${reviewPath(number, position)}`, action: REVIEW }))
}

const variantSelect = {
  path: true, colourId: true, colourName: true, size: true, price: true,
  product: { select: { slug: true, name: true, images: { orderBy: { position: 'asc' }, select: { file: true, width: true, height: true, alt: true, colourId: true } } } },
} as const

type Shown = {
  readonly path: string
  readonly colourId: string
  readonly colourName: string
  readonly size: string | null
  readonly price: number
  readonly product: { readonly slug: string; readonly name: string; readonly images: readonly { readonly file: string; readonly colourId: string | null }[] }
}

function goodsOf(variant: Shown): AboutGoods {
  const { product, path, price, colourId } = variant
  const image = product.images.find((each) => each.colourId === colourId) ?? product.images[0]
  return {
    name: product.name, option: optionOf(variant), price: kopecks(price), href: `${env.APP_URL}/product/${product.slug}/${path}`, action: null,
    picture: image ? env.APP_URL + image.file.replace(/\.\w+$/, '-480.webp') : null,
  }
}
