import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { addToCart } from '#lib/cart/add-to-cart.ts'
import { readCart } from '#lib/cart/read-cart.ts'
import { getCard } from '#lib/catalogue/cards.ts'
import { changePrice } from '#lib/catalogue/change-price.ts'
import { createCategory } from '#lib/catalogue/create-category.ts'
import { getProductCore } from '#lib/catalogue/get-product.ts'
import { placeOrder } from '#lib/checkout/place-order.ts'
import { db } from '#lib/db/db.ts'
import { storeImage } from '#lib/files/store-image.ts'
import { receiveStock } from '#lib/stock/receive-stock.ts'
import { fillCheckout, makeCart, makeOrder } from '#lib/test-support/make-order.ts'
import { addVariant } from './add-variant.ts'
import { draftProduct } from './draft-product.ts'
import { editAttributes } from './edit-attributes.ts'
import { deleteCategory, editCategory, moveCategory } from './edit-category.ts'
import { editImages } from './edit-images.ts'
import { editProduct } from './edit-product.ts'
import { editVariant, moveVariant } from './edit-variant.ts'
import { offerVariant } from './offer-variant.ts'
import { removeVariant } from './remove-variant.ts'
import * as schemas from './schema.ts'
import { setStatus } from './set-status.ts'

const revisionOf = async (slug: string) => (await db.product.findUniqueOrThrow({ where: { slug }, select: { revision: true } })).revision
const categoryRevision = async (slug: string) => (await db.category.findUniqueOrThrow({ where: { slug }, select: { revision: true } })).revision

const typed = {
  name: 'Весы «Грамм»', slug: 'gramm', category: 'accessories', summary: 'Весы.', description: 'Первый абзац.\n\nВторой\nабзац.', highlights: 'До 180 кг\n\nWi-Fi',
  inTheBox: 'весы', warrantyMonths: '12', newUntil: '2027-01-01', status: 'draft',
}
const edit = async (slug: string, changes: Record<string, string> = {}, revision?: number) =>
  editProduct(schemas.editProductSchema.parse({ ...typed, product: slug, revision: revision ?? (await revisionOf(slug)), ...changes }))
const variant = { sku: 'gramm-white', colour: 'white', hex: '#EEEEEC', size: '', weight: '1 900', barcode: '', price: '2 990', oldPrice: '3490,50' }
const add = async (slug: string, changes: Record<string, string> = {}) =>
  addVariant(schemas.addVariantSchema.parse({ ...variant, product: slug, revision: await revisionOf(slug), ...changes }))

let picture = ''
beforeAll(async () => {
  const bytes = await sharp({ create: { width: 600, height: 500, channels: 3, background: '#888' } }).png().toBuffer()
  picture = (await storeImage(bytes)).file
})

test('a product is drafted, completed and put on sale; until it is complete it cannot be', async () => {
  expect(await draftProduct(schemas.draftProductSchema.parse(typed))).toBe('gramm')
  await expect(draftProduct(schemas.draftProductSchema.parse(typed))).rejects.toMatchObject({ code: 'slug-taken' })
  await edit('gramm')
  await expect(edit('gramm', { status: 'active' })).rejects.toMatchObject({ code: 'not-complete' })
  await add('gramm')
  const revision = await revisionOf('gramm')
  await editImages(schemas.editImagesSchema.parse({ product: 'gramm', revision, images: [{ file: picture, colour: '', alt: 'Весы сверху' }] }))
  await editAttributes(schemas.editAttributesSchema.parse({
    product: 'gramm', revision: revision + 1, rows: [{ group: 'Питание', name: 'Элемент', value: 'AAA' }],
    facets: { battery: [], water: ['none'], positioning: [], compatibility: ['ios', 'ios'] },
  }))
  await edit('gramm', { status: 'active' })
  expect(await getProductCore('gramm', null)).toMatchObject({
    description: ['Первый абзац.', 'Второй абзац.'],
    highlights: ['До 180 кг', 'Wi-Fi'],
    variant: { sku: 'GRAMM-WHITE', price: 299_000, oldPrice: 349_050, colour: { hex: '#eeeeec' }, images: [{ src: picture, width: 600, height: 500, alt: 'Весы сверху' }] },
    specification: [{ name: 'Питание', rows: [{ name: 'Элемент', value: 'AAA' }] }],
  })
  const last = { product: 'gramm', revision: await revisionOf('gramm') }
  await expect(editImages(schemas.editImagesSchema.parse({ ...last, images: [] }))).rejects.toMatchObject({ code: 'still-on-sale' })
  await expect(removeVariant({ ...last, variant: 'GRAMM-WHITE' })).rejects.toMatchObject({ code: 'still-on-sale' })
})

test('whoever saves what another has changed meanwhile is told, and nothing of either is lost', async () => {
  const opened = await revisionOf('kvant')
  const names = await Promise.allSettled(['Квант А', 'Квант Б', 'Квант В', 'Квант Г'].map((name) => edit('kvant', { slug: 'kvant', name, status: 'draft' }, opened)))
  expect(names.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const each of names) if (each.status === 'rejected') expect(each.reason).toMatchObject({ code: 'changed-meanwhile' })
  const winner = names.findIndex(({ status }) => status === 'fulfilled')
  expect((await db.product.findUniqueOrThrow({ where: { slug: 'kvant' } })).name).toBe(`Квант ${'АБВГ'[winner]}`)
})

test.each<readonly [string, (slug: string) => Promise<unknown>]>([
  ['its text', (slug) => db.product.update({ where: { slug }, data: { summary: 'Иначе' } })],
  ['a price', () => changePrice({ sku: 'SLED-MINT', price: 123_400 })],
  ['a variant', () => db.variant.update({ where: { sku: 'SLED-MINT' }, data: { weight: 77 } })],
  ['all variants at once', (slug) => db.variant.updateMany({ where: { product: { slug } }, data: { weight: 78 } })],
  ['a row of the specification', (slug) => db.attributeValue.updateMany({ where: { product: { slug }, position: 0 }, data: { value: 'иначе' } })],
  ['an image', (slug) => db.image.updateMany({ where: { product: { slug }, position: 0 }, data: { alt: 'иначе' } })],
  ['an image less', (slug) => db.image.deleteMany({ where: { product: { slug }, position: 0 } })],
])('the revision rises by one with %s, whoever changes it', async (_, change) => {
  const before = await revisionOf('sled')
  await change('sled')
  expect(await revisionOf('sled')).toBe(before + 1)
})

test('what changes nothing raises nothing, nor does a sale', async () => {
  const before = await revisionOf('mayak')
  await receiveStock({ key: 'more', sku: 'MAYK-GRAPHITE', quantity: 3 })
  await db.$executeRaw`update products set name = name where slug = 'mayak'`
  expect(await revisionOf('mayak')).toBe(before)
})

test('every kind of change asks for the revision', async () => {
  const old = { product: 'orbita-2', revision: (await revisionOf('orbita-2')) + 1 }
  const told = { code: 'changed-meanwhile' }
  const facets = { battery: [], water: [], positioning: [], compatibility: [] }
  await expect(addVariant(schemas.addVariantSchema.parse({ ...variant, ...old }))).rejects.toMatchObject(told)
  await expect(editVariant(schemas.editVariantSchema.parse({ ...variant, ...old, variant: 'ORB2-SAND' }))).rejects.toMatchObject(told)
  await expect(moveVariant({ ...old, variant: 'ORB2-SAND', to: 'up' })).rejects.toMatchObject(told)
  await expect(removeVariant({ ...old, variant: 'ORB2-SAND' })).rejects.toMatchObject(told)
  await expect(editAttributes({ ...old, rows: [], facets })).rejects.toMatchObject(told)
  await expect(editImages({ ...old, images: [] })).rejects.toMatchObject(told)
  await expect(edit('orbita-2', {}, old.revision)).rejects.toMatchObject(told)
  const { sku } = await db.variant.findFirstOrThrow({ where: { product: { slug: 'orbita-2' } } })
  await expect(changePrice({ sku, price: 100_000, revision: old.revision })).rejects.toMatchObject(told)
})

test('variants change places, and what was never sold nor stored can go with its prices', async () => {
  await draftProduct(schemas.draftProductSchema.parse({ ...typed, slug: 'two' }))
  await add('two', { sku: 'TWO-A' })
  await expect(add('two', { sku: 'TWO-B' })).rejects.toMatchObject({ code: 'path-taken' })
  await expect(add('two', { sku: 'two-a', colour: 'black' })).rejects.toMatchObject({ code: 'sku-taken' })
  await add('two', { sku: 'TWO-B', colour: 'black', hex: '#111111' })
  const order = async () => (await db.variant.findMany({ where: { product: { slug: 'two' } }, orderBy: { position: 'asc' } })).map(({ sku }) => sku)
  const of = async () => ({ product: 'two', revision: await revisionOf('two') })
  await moveVariant({ ...(await of()), variant: 'TWO-B', to: 'up' })
  expect(await order()).toEqual(['TWO-B', 'TWO-A'])
  await moveVariant({ ...(await of()), variant: 'TWO-B', to: 'up' })
  expect(await order()).toEqual(['TWO-B', 'TWO-A'])
  await changePrice({ sku: 'TWO-B', price: 200_000 })
  await removeVariant({ ...(await of()), variant: 'TWO-B' })
  expect(await order()).toEqual(['TWO-A'])
  await receiveStock({ key: 'two', sku: 'TWO-A', quantity: 1 })
  await expect(removeVariant({ ...(await of()), variant: 'TWO-A' })).rejects.toMatchObject({ code: 'variant-stocked' })
  await expect(removeVariant({ product: 'kontur', revision: await revisionOf('kontur'), variant: 'TWO-A' })).rejects.toMatchObject({ code: 'unknown-variant' })
})

test('a variant alone leaves the shop and comes back: page, card, list, carts and checkout follow, what was sold of it stays', async () => {
  const { id: productId, variants } = await db.product.findUniqueOrThrow({ where: { slug: 'sled' }, include: { variants: { orderBy: { price: 'asc' } } } })
  const [{ id: variantId, sku, path }, ...others] = variants as [(typeof variants)[number], ...typeof variants]
  await receiveStock({ key: 'retired', sku, quantity: 5 })
  const [cartId, ready] = [await makeCart({ variantId }), await makeCart({ variantId })]
  const form = await fillCheckout(ready)
  const { id: orderId } = await makeOrder({ variantId })
  const colours = async () => (await getCard('sled'))?.colours.length ?? 0
  const all = await colours()

  await offerVariant({ product: 'sled', variant: sku, offered: false })
  expect((await getProductCore('sled', null))?.variants.map((each) => each.sku).toSorted()).toEqual(others.map((each) => each.sku).toSorted())
  expect(await getProductCore('sled', path)).toBeNull()
  expect(await colours()).toBe(all - 1)
  expect((await db.productListing.findUniqueOrThrow({ where: { productId } })).variantId).not.toBe(variantId)
  expect(await readCart(cartId)).toMatchObject({ orderable: false, lines: [{ limit: 0, notice: { kind: 'sold-out' } }] })
  await expect(addToCart(null, { variantId, quantity: 1 })).rejects.toMatchObject({ code: 'unknown-variant' })
  await expect(placeOrder(ready, form)).rejects.toMatchObject({ code: 'out-of-stock', fields: { [`lines.${variantId}`]: '0' } })
  await expect(db.$executeRaw`INSERT INTO reservations (order_id, variant_id, quantity) VALUES (${orderId}::uuid, ${variantId}::uuid, 1)`).rejects.toThrow(/not offered any more/)
  expect(await db.reservation.count({ where: { orderId } })).toBe(1)

  await offerVariant({ product: 'sled', variant: sku, offered: true })
  expect((await getProductCore('sled', path))?.variant.sku).toBe(sku)
  expect(await readCart(cartId)).toMatchObject({ orderable: true, lines: [{ notice: null }] })
  await placeOrder(ready, form)
})

test('the last variant of a product on sale is not taken out alone; of two at once one is refused', async () => {
  const skus = (await db.variant.findMany({ where: { product: { slug: 'kontur' } }, select: { sku: true } })).map(({ sku }) => sku)
  const results = await Promise.allSettled(skus.map((each) => offerVariant({ product: 'kontur', variant: each, offered: false })))
  expect(results.filter(({ status }) => status === 'rejected')).toMatchObject([{ reason: { code: 'last-offered' } }])
  expect(await db.variant.count({ where: { product: { slug: 'kontur' }, retiredAt: null } })).toBe(1)
  await expect(offerVariant({ product: 'kontur', variant: 'NONE', offered: true })).rejects.toMatchObject({ code: 'unknown-variant' })
})

test('pictures are those of the store or of the product, with the dimensions they have', async () => {
  const revision = await revisionOf('puls-3')
  const wrong = { product: 'puls-3', revision, images: [{ file: '/images/00000000000000000000000000000000.webp', colour: null, alt: 'Нет' }] }
  await expect(editImages(wrong)).rejects.toMatchObject({ code: 'unknown-image' })
  await expect(editImages({ ...wrong, images: [{ file: '/products/../../.env', colour: null, alt: 'Нет' }] })).rejects.toMatchObject({ code: 'unknown-image' })
  const own = await db.image.findMany({ where: { product: { slug: 'puls-3' } }, orderBy: { position: 'asc' } })
  const turned = own.toReversed().map(({ file, colourId, alt }) => ({ file, colour: colourId, alt }))
  await editImages({ product: 'puls-3', revision, images: [...turned, { file: picture, colour: null, alt: 'Ещё' }] })
  const after = await db.image.findMany({ where: { product: { slug: 'puls-3' } }, orderBy: { position: 'asc' } })
  expect(after.map(({ file, width }) => [file, width])).toEqual([...own.toReversed().map(({ file, width }) => [file, width]), [picture, 600]])
})

test('many are put on sale at once; what cannot be is named', async () => {
  await draftProduct(schemas.draftProductSchema.parse({ ...typed, slug: 'empty' }))
  expect(await setStatus({ products: ['lapka', 'empty', 'none', 'lapka'], status: 'active' })).toEqual({ changed: 1, refused: ['empty', 'none'] })
  expect(await setStatus({ products: ['lapka'], status: 'archived' })).toEqual({ changed: 1, refused: [] })
})

test('categories form a tree without circles, keep their order, and go only when nothing needs them', async () => {
  await createCategory({ slug: 'home', name: 'Дом', summary: 'Для дома.' })
  await createCategory({ slug: 'inner', name: 'Кухня', summary: 'Для кухни.', parent: 'home' })
  await createCategory({ slug: 'inner-2', name: 'Ванная', summary: 'Для ванной.', parent: 'home' })
  const say = { name: 'Дом и сад', summary: 'Всё для дома.' }
  const of = async (category: string) => ({ category, revision: await categoryRevision(category) })
  await expect(editCategory({ ...(await of('home')), ...say, parent: 'inner' })).rejects.toMatchObject({ code: 'parent-inside' })
  await expect(editCategory({ ...(await of('home')), ...say, parent: 'home' })).rejects.toMatchObject({ code: 'parent-inside' })
  const opened = await of('home')
  await editCategory({ ...opened, ...say, parent: null })
  await expect(editCategory({ ...opened, ...say, parent: null })).rejects.toMatchObject({ code: 'changed-meanwhile' })
  await moveCategory({ ...(await of('inner-2')), to: 'up' })
  const inner = await db.category.findMany({ where: { parent: { slug: 'home' } }, orderBy: { position: 'asc' } })
  expect(inner.map(({ slug }) => slug)).toEqual(['inner-2', 'inner'])
  await expect(deleteCategory(await of('home'))).rejects.toMatchObject({ code: 'category-parent' })
  await deleteCategory(await of('inner'))
  await expect(deleteCategory(await of('smart-rings'))).rejects.toMatchObject({ code: 'category-full' })
})

test.each([
  ['a null byte is no name', schemas.editProductSchema, { name: '\u0000' }, 'name'],
  ['a paragraph without end', schemas.editProductSchema, { description: 'а'.repeat(60_001) }, 'description'],
  ['an address of ours', schemas.editProductSchema, { slug: 'categories' }, 'slug'],
  ['a day that is none', schemas.editProductSchema, { newUntil: '2026-13-45' }, 'newUntil'],
  ['a price in words', schemas.addVariantSchema, { price: 'сто' }, 'price'],
  ['half a kopeck', schemas.addVariantSchema, { price: '10,005' }, 'price'],
  ['an old price that is lower', schemas.addVariantSchema, { oldPrice: '1' }, 'oldPrice'],
  ['a colour from the prototype', schemas.addVariantSchema, { colour: 'constructor' }, 'colour'],
  ['a wrong barcode', schemas.addVariantSchema, { barcode: '4006381333932' }, 'barcode'],
  ['a revision of another kind', schemas.editProductSchema, { revision: '1; drop table' }, 'revision'],
])('%s', (_, schema, wrong, field) => {
  const read = z.safeParse<z.ZodType>(schema, { ...typed, ...variant, product: 'x', revision: 1, ...wrong })
  expect(read.error?.issues.map(({ path }) => path[0])).toContain(field)
})
