import { expect, test } from 'vitest'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { seedSynthetic } from '#prisma/seed/seed-synthetic.ts'
import { checkYml } from './check-yml.ts'
import { marketYml } from './market-yml.ts'
import { readListDates, readPart, readParts } from './read-site-map.ts'

const site = 'https://bigio.ru'
const check = (...keep: string[]) => checkYml(marketYml(now(), site), { at: now(), site, keep })
const active = { retiredAt: null, product: { status: 'active' } } as const
const ago = (days: number) => new Date(now().getTime() - days * 86_400_000)

test('the feed of the seeded shop and of hundreds of synthetic products follows the published rules, one offer for each variant on sale', async () => {
  await seedSynthetic(700) // more than one batch
  const { faults, offers, offer } = await check('KVNT-CORAL')
  expect(faults).toEqual([])
  expect(offers).toBe(await db.variant.count({ where: active }))
  expect(offer('KVNT-CORAL')).toMatchObject({ attributes: { available: 'true' } })
}, 120_000)

test('sold out is told, retired, archived and drafted are gone; families keep their tree', async () => {
  const [soldOut, retired] = await db.variant.findMany({ where: { ...active, stockItem: { onHand: { gt: 0 }, reserved: 0 }, product: { status: 'active', slug: 'kvant' } }, orderBy: { position: 'asc' }, take: 2 })
  if (!soldOut || !retired) throw new Error('the seed has no two of kvant')
  const { onHand } = await db.stockItem.findUniqueOrThrow({ where: { variantId: soldOut.id } })
  await db.stockMovement.create({ data: { key: 'feed', variantId: soldOut.id, quantity: -onHand, reason: 'correction', note: 'Недостача' } })
  await db.variant.update({ where: { id: retired.id }, data: { retiredAt: now() } })
  await db.product.update({ where: { slug: 'sled' }, data: { status: 'archived' } })
  await db.category.update({ where: { slug: 'watches-square' }, data: { parent: { connect: { slug: 'watches-round' } } } })
  const { faults, offer } = await check(soldOut.sku, retired.sku, 'SLED-MINT')
  expect(faults).toEqual([])
  expect(offer(soldOut.sku)).toMatchObject({ attributes: { available: 'false' } })
  expect(offer(soldOut.sku)?.values.get('count')).toEqual(['0'])
  expect([offer(retired.sku), offer('SLED-MINT')]).toEqual([undefined, undefined])
  const families = await Array.fromAsync(marketYml(now(), site))
  const [round, square] = await Promise.all(['watches-round', 'watches-square'].map((slug) => db.category.findUniqueOrThrow({ where: { slug } })))
  expect(families.join('')).toContain(`<category id="${square?.number}" parentId="${round?.number}">`)
})

test('a price before is told once it stood for five days of the last thirty', async () => {
  const { id, sku, price } = await db.variant.findFirstOrThrow({ where: { ...active, product: { status: 'active', slug: 'orbita-2' } } })
  const old = Math.round(price * 1.3)
  const told = async () => (await check(sku)).offer(sku)?.values.has('oldprice')
  await db.variant.update({ where: { id }, data: { oldPrice: old } })
  expect(await told()).toBe(false)
  await db.priceChange.createMany({ data: [{ variantId: id, price: old, changedAt: ago(40) }, { variantId: id, price: old - 100, changedAt: ago(27) }] })
  expect(await told()).toBe(false)
  await db.priceChange.createMany({ data: [{ variantId: id, price: old + 100, changedAt: ago(20) }, { variantId: id, price, changedAt: ago(14) }] })
  expect(await told()).toBe(true)
})

test('the site map has every product on sale once, with its pictures, and the date of what changed last: text, price, picture, specification', async () => {
  const parts = await readParts()
  const products = (await Promise.all(parts.map(({ part }) => readPart(part)))).flat()
  const onSale = await db.product.findMany({ where: { status: 'active' }, select: { slug: true } })
  expect(products.map(({ slug }) => slug).toSorted()).toEqual(onSale.map(({ slug }) => slug).toSorted())
  expect(products.every(({ pictures }) => pictures.length > 0)).toBe(true)
  expect(parts.at(-1)?.changedAt).toEqual(new Date(Math.max(...products.map(({ changedAt }) => changedAt.getTime()))))
  const dateOf = async () => (await readPart(1)).find(({ slug }) => slug === 'kontur')?.changedAt.getTime() ?? 0
  const of = { product: { slug: 'kontur' } }
  const changes = [
    () => db.variant.updateMany({ where: of, data: { price: { increment: 100 } } }),
    () => db.image.updateMany({ where: of, data: { alt: 'Кольцо' } }),
    () => db.attributeValue.updateMany({ where: { ...of, group: { not: null } }, data: { value: 'титан' } }),
    () => db.product.update({ where: { slug: 'kontur' }, data: { summary: 'Кольцо' } }),
  ]
  for (const change of changes) {
    const before = await dateOf()
    await change()
    expect(await dateOf()).toBeGreaterThan(before)
  }
  const before = await dateOf()
  await db.$executeRaw`update products set popularity = popularity + 1 where slug = 'kontur'`
  expect(await dateOf()).toBe(before)
  const { all, families } = await readListDates()
  expect(families.get('smart-rings')?.getTime()).toBeGreaterThanOrEqual(before)
  expect(all?.getTime()).toBe(Math.max(...[...families.values()].map((date) => date.getTime())))
})
