import { db, type Transaction } from '#lib/db/db.ts'
import { type Kopecks, kopecks } from '#lib/money/money.ts'
import { withFreeDelivery } from './free-delivery.ts'
import type { DeliveryMethod, DeliveryQuote, PickupPoint, RegionQuotes } from './types.ts'

const tariff = { method: true, price: true, daysMin: true, daysMax: true } as const

/** The regions, each with the quotes for a parcel of `weight` grams and goods worth `goods` kopecks. */
export async function getRegionQuotes(weight: number, goods: number): Promise<RegionQuotes[]> {
  const regions = await db.deliveryRegion.findMany({
    orderBy: { name: 'asc' },
    select: {
      code: true,
      name: true,
      tariffs: {
        where: { maxWeight: { gte: weight } },
        orderBy: [{ method: 'asc' }, { maxWeight: 'asc' }],
        distinct: ['regionCode', 'method'],
        select: tariff,
      },
    },
  })
  return regions.map(({ code, name, tariffs }) => ({ code, name, quotes: tariffs.map((row) => withFreeDelivery(quoteOf(row), goods)) }))
}

/** Where the shop delivers. */
export async function getRegions(): Promise<{ code: string; name: string }[]> {
  return db.deliveryRegion.findMany({ orderBy: { name: 'asc' }, select: { code: true, name: true } })
}

/** The quote of one method in one region for a parcel of `weight` grams and goods worth `goods` kopecks; null if it cannot be carried. */
export async function findQuote(
  tx: Transaction,
  place: { method: DeliveryMethod; regionCode: string; weight: number; goods: number },
): Promise<DeliveryQuote | null> {
  const row = await tx.deliveryTariff.findFirst({
    where: { method: place.method, regionCode: place.regionCode, maxWeight: { gte: place.weight } },
    orderBy: { maxWeight: 'asc' },
    select: tariff,
  })
  return row && withFreeDelivery(quoteOf(row), place.goods)
}

/** The pickup points that are open, by region and city. */
export async function getPickupPoints(): Promise<PickupPoint[]> {
  const points = await db.pickupPoint.findMany({
    where: { active: true },
    orderBy: [{ region: { name: 'asc' } }, { city: 'asc' }, { address: 'asc' }],
    select: { id: true, regionCode: true, city: true, address: true, hours: true, region: { select: { name: true } } },
  })
  return points.map(({ region, ...point }) => ({ ...point, regionName: region.name }))
}

/** What each method costs at least (kopecks) and how long it takes, over all regions, for a parcel of `weight` grams. */
export async function getDeliveryEstimate(weight: number): Promise<DeliveryQuote[]> {
  const rows = await db.deliveryTariff.groupBy({
    by: ['method'],
    where: { maxWeight: { gte: weight } },
    orderBy: { method: 'asc' },
    _min: { price: true, daysMin: true },
    _max: { daysMax: true },
  })
  return rows.map(({ method, _min, _max }) => ({
    method,
    price: kopecks(_min.price ?? 0),
    daysMin: _min.daysMin ?? 0,
    daysMax: _max.daysMax ?? 0,
  }))
}

export type TariffRow = {
  readonly zone: number
  readonly method: DeliveryMethod
  readonly maxWeight: number
  readonly price: Kopecks
  readonly daysMin: number
  readonly daysMax: number
}

/** The tariff table by zone (kopecks, grams, days), and which regions lie in which zone. */
export async function getTariffTable(): Promise<{ zones: { zone: number; regions: string[] }[]; tariffs: TariffRow[] }> {
  const [regions, tariffs] = await Promise.all([
    db.deliveryRegion.findMany({ orderBy: { name: 'asc' }, select: { zone: true, name: true } }),
    db.$queryRaw<TariffRow[]>`
      SELECT DISTINCT region.zone, tariff.method, tariff.max_weight AS "maxWeight", tariff.price, tariff.days_min AS "daysMin", tariff.days_max AS "daysMax"
      FROM delivery_tariffs tariff JOIN delivery_regions region ON region.code = tariff.region_code
      ORDER BY region.zone, tariff.method, tariff.max_weight`,
  ])
  const zones = [...Map.groupBy(regions, ({ zone }) => zone)].sort(([a], [b]) => a - b)
  return { zones: zones.map(([zone, members]) => ({ zone, regions: members.map(({ name }) => name) })), tariffs }
}

function quoteOf(row: { method: DeliveryMethod; price: number; daysMin: number; daysMax: number }): DeliveryQuote {
  return { ...row, price: kopecks(row.price) }
}
