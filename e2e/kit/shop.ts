import { randomInt, randomUUID } from 'node:crypto'
import { changePrice } from '#lib/catalogue/change-price.ts'
import { createProduct } from '#lib/catalogue/create-product.ts'
import { db } from '#lib/db/db.ts'
import { kopecks } from '#lib/money/money.ts'
import { expireOrder } from '#lib/orders/expire-order.ts'
import { fulfilOrder } from '#lib/orders/fulfil-order.ts'
import { correctStock } from '#lib/stock/correct-stock.ts'
import { receiveStock } from '#lib/stock/receive-stock.ts'
import { makePromo } from '#lib/test-support/make-promo.ts'

export type Device = {
  readonly slug: string
  readonly sku: string
  readonly name: string
  readonly path: string
  /** Kopecks. */
  readonly price: number
}

type Wish = { readonly stock?: number; readonly price?: number; readonly name?: string; readonly category?: string; readonly isNew?: boolean }

export type Shop = ReturnType<typeof openShop>

const picture = { file: '/products/puls-3/front-graphite.webp', colour: 'graphite', width: 1200, height: 1200, alt: 'Браслет спереди' }

/** Goods of one test, made and moved by the domain's own commands. */
export function openShop() {
  const made: string[] = []
  return {
    /** A device that no other test buys, in one variant. Price in kopecks. */
    async device({ stock = 5, price = 349_000, name, category = 'accessories', isNew = false }: Wish = {}): Promise<Device> {
      const word = randomUUID().slice(0, 8)
      const slug = `test-${word}`
      const sku = `TEST-${word.toUpperCase()}`
      const title = name ?? `Браслет для проверки ${word}`
      await createProduct({
        slug,
        category,
        name: title,
        summary: 'Устройство, которое покупают проверки',
        description: ['Его нет в продаже.'],
        highlights: ['Только для проверок'],
        inTheBox: ['браслет'],
        warrantyMonths: 12,
        newUntil: isNew ? new Date('2100-01-01') : null,
        specification: [{ name: 'Корпус', rows: [{ name: 'Вес', value: '24 г' }] }],
        facets: {},
        variants: [{ sku, colour: { id: 'graphite', name: 'Графит', hex: '#34373c' }, price: kopecks(price), weight: 120 }],
        images: [picture],
      })
      made.push(slug)
      if (stock > 0) await receiveStock({ key: `receipt:${sku}`, sku, quantity: stock })
      return { slug, sku, name: title, path: `/product/${slug}/graphite`, price }
    },

    /** A promo code that no other test types: ten per cent, unless wished otherwise. */
    promo: makePromo,

    setPrice: ({ sku }: Pick<Device, 'sku'>, price: number) => changePrice({ sku, price }),

    /** Makes `quantity` the number of pieces that can be sold. */
    async setStock({ sku }: Pick<Device, 'sku'>, quantity: number): Promise<void> {
      const { onHand, reserved } = await db.stockItem.findFirstOrThrow({ where: { variant: { sku } }, select: { onHand: true, reserved: true } })
      const change = quantity - (onHand - reserved)
      if (change !== 0) await correctStock({ key: `correction:${sku}:${randomInt(1e9)}`, sku, quantity: change, note: 'Пересчёт в проверке' })
    },

    /** A variant of the catalogue itself, for what is only looked at: other tests see it, too. */
    seeded: async (slug: string, path: string) => ({
      ...(await db.variant.findFirstOrThrow({ where: { path, product: { slug } }, select: { sku: true } })),
      path: `/product/${slug}/${path}`,
    }),

    /** Takes a product off sale. */
    async retire({ slug }: Pick<Device, 'slug'>): Promise<void> {
      await db.product.update({ where: { slug }, data: { status: 'archived' } })
    },

    /** Gives a product another address. */
    async move({ sku }: Pick<Device, 'sku'>, slug: string): Promise<void> {
      const { productId } = await db.variant.findUniqueOrThrow({ where: { sku }, select: { productId: true } })
      await db.product.update({ where: { id: productId }, data: { slug } })
      made.push(slug)
    },

    /** On hand and held for orders. */
    stockOf: ({ sku }: Pick<Device, 'sku'>) =>
      db.stockItem.findFirstOrThrow({ where: { variant: { sku } }, select: { onHand: true, reserved: true } }),

    ordersOf: (email: string) =>
      db.order.findMany({ where: { email }, select: { id: true, number: true, state: true, total: true, personId: true, payments: { select: { state: true } } } }),

    /** The slugs of everything on sale but the goods of tests. */
    async soldSlugs(): Promise<string[]> {
      const rows = await db.product.findMany({ where: { status: 'active', slug: { not: { startsWith: 'test-' } } }, select: { slug: true } })
      return rows.map(({ slug }) => slug)
    },

    /** Lets the time run out in which an order can be paid. */
    async expire(email: string): Promise<void> {
      const order = await db.order.findFirstOrThrow({ where: { email }, select: { id: true } })
      await db.order.update({ where: { id: order.id }, data: { expiresAt: new Date('2020-01-01') } })
      await expireOrder(order.id)
    },

    /** The warehouse packs, ships and delivers, as far as `to`. */
    async fulfil(email: string, to: 'packed' | 'shipped' | 'delivered'): Promise<void> {
      const { number } = await db.order.findFirstOrThrow({ where: { email }, select: { number: true } })
      await fulfilOrder(number, { to: 'packed' }, 'warehouse')
      if (to !== 'packed') await fulfilOrder(number, { to: 'shipped', track: 'RA123456789RU' }, 'warehouse')
      if (to === 'delivered') await fulfilOrder(number, { to: 'delivered' }, 'warehouse')
    },

    async close(): Promise<void> {
      if (made.length > 0) await db.product.updateMany({ where: { slug: { in: made } }, data: { status: 'archived' } })
    },
  }
}
