import { db } from '#lib/db/db.ts'
import type { PricePlanState } from '#lib/db/generated/enums.ts'

export type PricedVariant = {
  readonly sku: string
  readonly title: string
  /** Kopecks. */
  readonly price: number
  readonly oldPrice: number | null
  readonly history: readonly { readonly at: Date; readonly price: number; readonly oldPrice: number | null }[]
  readonly plans: readonly {
    readonly id: string
    readonly startsAt: Date
    readonly price: number
    readonly oldPrice: number | null
    readonly state: PricePlanState
    readonly closedAt: Date | null
  }[]
}

export type ProductPrices = { readonly slug: string; readonly name: string; readonly revision: number; readonly variants: readonly PricedVariant[] }

/** What a product has cost, costs and is to cost; the latest 100 of either for each variant. Null for an unknown product. */
export async function getProductPrices(slug: string): Promise<ProductPrices | null> {
  if (!/^[a-z0-9-]{1,80}$/.test(slug)) return null
  const product = await db.$transaction((tx) => tx.product.findUnique({
    where: { slug },
    select: {
      slug: true, name: true, revision: true,
      variants: {
        orderBy: { position: 'asc' },
        select: {
          sku: true, colourName: true, size: true, price: true, oldPrice: true,
          priceChanges: { orderBy: { id: 'desc' }, take: 100, select: { changedAt: true, price: true, oldPrice: true } },
          pricePlans: { orderBy: { startsAt: 'desc' }, take: 100, select: { id: true, startsAt: true, price: true, oldPrice: true, state: true, closedAt: true } },
        },
      },
    },
  }), { isolationLevel: 'RepeatableRead' })
  if (!product) return null
  return {
    ...product,
    variants: product.variants.map(({ sku, colourName, size, price, oldPrice, priceChanges, pricePlans }) => ({
      sku, price, oldPrice,
      title: size === null ? colourName : `${colourName}, ${size}`,
      history: priceChanges.map(({ changedAt, ...each }) => ({ at: changedAt, ...each })),
      plans: pricePlans,
    })),
  }
}
