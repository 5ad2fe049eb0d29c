import { expect, test } from 'vitest'
import { actAs } from '#lib/db/act-as.ts'
import { db } from '#lib/db/db.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { makeOrder } from '#lib/test-support/make-order.ts'
import { owner } from '#lib/test-support/owner.ts'
import { makeVariant, stockOf } from '#lib/test-support/make-variant.ts'
import { cancelImport } from './cancel-import.ts'
import { carryOutImport } from './carry-out-import.ts'
import { exportCsv, templateCsv } from './export-csv.ts'
import type { ImportKind } from './kinds.ts'
import { startImport } from './start-import.ts'
import { sweepImports } from './sweep-imports.ts'
import { uploadImport } from './upload-import.ts'

const manager = async () => ({ personId: (await makeCustomer({ roles: ['manager'], secondFactor: true })).personId, role: 'manager' as const })
const errorsOf = (runId: string) => db.importError.findMany({ where: { runId }, orderBy: [{ line: 'asc' }, { column: 'asc' }], select: { line: true, column: true, message: true } })
const countsOf = (id: string) =>
  db.importRun.findUniqueOrThrow({ where: { id }, select: { state: true, total: true, done: true, created: true, changed: true, unchanged: true, failed: true, fault: true } })
const priceOf = async (sku: string) => (await db.variant.findUniqueOrThrow({ where: { sku }, select: { price: true, oldPrice: true } }))

async function check(kind: ImportKind, content: string | Uint8Array): Promise<string> {
  const id = await uploadImport({ kind, name: `${kind}.csv`, content: typeof content === 'string' ? new TextEncoder().encode(content) : content }, await manager())
  await carryOutImport(id)
  return id
}

async function load(kind: ImportKind, content: string | Uint8Array): Promise<string> {
  const id = await startImport(await check(kind, content), await manager())
  await carryOutImport(id)
  return id
}

async function everything(kind: ImportKind): Promise<string> {
  let text = ''
  for await (const piece of exportCsv(kind)) text += piece
  return text
}

test('a dry run tells every error by line and column, counts, shows differences and writes nothing', async () => {
  const [one, other] = [await makeVariant(), await makeVariant()]
  const file = [
    '\ufeffАртикул;Название;Цена, ₽;Старая цена, ₽;Склад', `${one.sku};"Часы;\nдве строки";12 000,50;15 000;А1`, '', `${other.sku};;12990;;`, 'НЕТ;;100;;', 'NO-SUCH;;100;;',
    `${other.sku};;дорого;;`, `${one.sku}-X;;500;400;;лишнее`,
  ].join('\r\n')
  const id = await check('prices', file)
  expect(await countsOf(id)).toEqual({ state: 'finished', total: 6, done: 6, created: 0, changed: 1, unchanged: 1, failed: 4, fault: null })
  expect(await errorsOf(id)).toEqual([
    { line: 6, column: 'sku', message: 'Нет варианта с артикулом «НЕТ»' },
    { line: 7, column: 'sku', message: 'Нет варианта с артикулом «NO-SUCH»' },
    { line: 8, column: 'price', message: 'Это не сумма: нужно число, например 12990 или 12990,50' },
    { line: 8, column: 'sku', message: `«${other.sku}» уже есть в строке 5` },
    { line: 9, column: '', message: 'Ячеек больше, чем столбцов: проверьте разделители и кавычки' },
    { line: 9, column: 'old_price', message: 'Старая цена должна быть больше новой' },
  ])
  const { sample, unknown } = await db.importRun.findUniqueOrThrow({ where: { id } })
  expect(unknown).toEqual(['Склад'])
  expect(sample).toEqual([
    { line: 2, sku: one.sku, what: 'Цена, ₽', before: '12\u00a0990\u00a0₽', after: '12\u00a0000,50\u00a0₽' },
    { line: 2, sku: one.sku, what: 'Старая цена, ₽', before: 'нет', after: '15\u00a0000\u00a0₽' },
  ])
  expect(await priceOf(one.sku)).toEqual({ price: 1_299_000, oldPrice: null })
})

test.each([
  ['UTF-8, commas', (text: string) => new TextEncoder().encode(text.replaceAll(';', ','))],
  ['UTF-8 with its mark, tabs', (text: string) => new TextEncoder().encode(`\ufeff${text.replaceAll(';', '\t')}`)],
  ['Windows-1251', (text: string) => windows1251(text)],
  ['UTF-16', (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))],
])('reads %s', async (_, encode) => {
  const { sku } = await makeVariant()
  const id = await load('stock', encode(`Артикул;На складе;Причина\n${sku};7;Пересчёт ёлки\n`))
  expect(await countsOf(id)).toMatchObject({ changed: 1, failed: 0 })
  expect(await db.stockMovement.findFirst({ where: { key: `import:${id}:2` } })).toMatchObject({ quantity: -3, reason: 'correction', note: 'Пересчёт ёлки' })
})

test.each([
  ['empty-file', ''], ['empty-file', ' \n'], ['spreadsheet', 'PK\u0003\u0004…'], ['not-text', 'sku;price\u0000'], ['columns-missing', 'sku;name'], ['columns-twice', 'sku;price;Цена'],
])('%s is refused at once', async (code, text) => {
  await expect(uploadImport({ kind: 'prices', name: 'x.csv', content: new TextEncoder().encode(text) }, await manager())).rejects.toMatchObject({ code })
})

test('a file that breaks off is told, and not carried out', async () => {
  const { sku } = await makeVariant()
  const id = await check('prices', `sku;price\n${sku};100\nA;"100\nB;3\n`)
  expect(await countsOf(id)).toMatchObject({ state: 'finished', fault: expect.stringContaining('строке 3') })
  await expect(startImport(id, await manager())).rejects.toMatchObject({ code: 'not-checked' })
})

test('carried out: good rows go in under the name of whoever started, bad rows are skipped and told, a second click is the same run', async () => {
  const [one, other] = [await makeVariant(), await makeVariant()]
  const staff = await manager()
  const dry = await check('prices', `sku;price;old_price\n${one.sku};100;200\nNONE;5;\n${other.sku};12990;`)
  const [id, again] = await Promise.all([startImport(dry, staff), startImport(dry, staff)])
  expect(again).toBe(id)
  await carryOutImport(id)
  await carryOutImport(id)
  expect(await countsOf(id)).toEqual({ state: 'finished', total: 3, done: 3, created: 0, changed: 1, unchanged: 1, failed: 1, fault: null })
  expect(await errorsOf(id)).toHaveLength(1)
  expect(await priceOf(one.sku)).toEqual({ price: 10_000, oldPrice: 20_000 })
  const [entry] = await db.auditEntry.findMany({ where: { table: 'variants', rowId: one.id } })
  expect(entry).toMatchObject({ staffId: staff.personId, role: 'manager', verb: 'update', reason: expect.stringContaining('prices.csv') })
})

test('a deadlock with whoever locks variants before their products delays a file, and nothing more', async () => {
  const one = await makeVariant()
  const id = await startImport(await check('prices', `sku;price\n${one.sku};321`), await manager())
  let importing: Promise<void> | undefined
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM variants WHERE id = ${one.id}::uuid FOR UPDATE`
    importing = carryOutImport(id)
    // It has the product by now and waits for the variant.
    await expect.poll(waiting, { timeout: 20_000 }).toBe(1)
    await tx.variant.update({ where: { id: one.id }, data: { weight: 1 } })
  }, { timeout: 40_000 })
  await importing
  expect(await countsOf(id)).toMatchObject({ state: 'finished', changed: 1, failed: 0 })
  expect(await db.variant.findUniqueOrThrow({ where: { id: one.id } })).toMatchObject({ price: 32_100, weight: 1 })
}, 60_000)

test('stock: never below what orders hold, never over a change that the file did not know of', async () => {
  const [held, moved] = [await makeVariant({ stock: 5 }), await makeVariant({ stock: 5 })]
  await makeOrder({ variantId: held.id })
  const id = await load('stock', `sku;on_hand;was\n${held.sku};0;5\n${moved.sku};9;6\n${(await makeVariant()).sku};3;10`)
  expect((await errorsOf(id)).map(({ line, message }) => [line, message])).toEqual([
    [2, 'В заказах 1 шт., меньше оставить нельзя'],
    [3, 'Сейчас на складе 5, а файл готовили при 6: пересчитайте'],
  ])
  expect(await stockOf(held.id)).toEqual({ onHand: 5, reserved: 1 })
  expect(await stockOf(moved.id)).toEqual({ onHand: 5, reserved: 0 })
})

test('products: created as drafts with their variants, changed where a column says so', async () => {
  const head = 'slug;sku;name;category;status;summary;description;warranty_months;specification;positioning;colour;colour_hex;size;price;weight;barcode'
  const first = 'novinka;NOV-1;Новинка;Смарт-кольца;;Кратко;"Один.\n\nДва.";12;"Экран | Тип | AMOLED \\| OLED";GPS | ГЛОНАСС;Графит;#111111;18;9990;50;2000000000015'
  const id = await load('products', `${head}\n${first}\nnovinka;NOV-2;;;;;;;;;Золото;#ddbb77;18;9990;50;\nnovinka;NOV-3;;;;;;;;;Золото;;18;9990;50;\nnet;NET-1;;;;;;;;;Золото;;;1;1;`)
  expect(await countsOf(id)).toMatchObject({ created: 2, failed: 2 })
  expect((await errorsOf(id)).map(({ line, column }) => [line, column])).toEqual([[6, 'colour'], [7, 'slug']])
  const product = await db.product.findUniqueOrThrow({ where: { slug: 'novinka' }, include: { variants: { orderBy: { position: 'asc' } }, attributes: { orderBy: { position: 'asc' } } } })
  expect(product).toMatchObject({ status: 'draft', description: ['Один.', 'Два.'], warrantyMonths: 12 })
  expect(product.variants.map(({ sku, path }) => [sku, path])).toEqual([['NOV-1', 'graphite-18'], ['NOV-2', 'gold-18']])
  expect(product.attributes.map(({ group, value, facetValue }) => [group, value, facetValue])).toEqual([['Экран', 'AMOLED | OLED', null], [null, 'GPS', 'gps'], [null, 'ГЛОНАСС', 'glonass']])

  const change = await load('products', 'slug;sku;name;positioning;status;price\nnovinka;NOV-2;Новинка 2;;;8990\nnovinka;NOV-1;Новинка 2;;;')
  expect(await countsOf(change)).toMatchObject({ changed: 1, unchanged: 1, failed: 0 })
  expect(await db.product.findUniqueOrThrow({ where: { slug: 'novinka' }, include: { attributes: true } })).toMatchObject({ name: 'Новинка 2', attributes: [{ value: 'AMOLED | OLED' }] })
  expect(await errorsOf(await check('products', 'slug;sku;name;status\nnovinka;NOV-1;Новинка 2;в продаже'))).toMatchObject([{ column: 'status' }])
})

test('in bulk, too, lists follow: a product of the catalogue goes up or down with the file, new drafts are in none', async () => {
  const { sku, productId } = await makeVariant()
  await db.image.create({ data: { productId, position: 0, file: '/products/puls-3/front-graphite.webp', width: 1200, height: 1200, alt: 'Спереди' } })
  await db.product.update({ where: { id: productId }, data: { status: 'active' } })
  const { slug } = await db.product.findUniqueOrThrow({ where: { id: productId }, select: { slug: true } })
  const drafts = Array.from({ length: 120 }, (_, n) => `partiya-${n};PART-${n};Партия ${n};Смарт-кольца;Кратко;Абзац.;12;Графит;#111111;18;9990;50`)
  const id = await load('products', `slug;sku;name;category;summary;description;warranty_months;colour;colour_hex;size;price;weight\n${drafts.join('\n')}\n${slug};${sku};;;;;;;;;4321;`)
  expect(await countsOf(id)).toMatchObject({ created: 120, changed: 1, failed: 0 })
  expect(await db.productListing.findUnique({ where: { productId } })).toMatchObject({ price: 432_100 })
  expect(await db.productListing.count({ where: { productId: { in: (await db.product.findMany({ where: { slug: { startsWith: 'partiya-' } }, select: { id: true } })).map((product) => product.id) } } })).toBe(0)
})

test('a file made here changes nothing when it comes back, formulas and all', async () => {
  const { productId } = await makeVariant()
  await db.product.update({ where: { id: productId }, data: { summary: '=СУММ(1)', highlights: ['-10 °C', 'а | б \\ в'], description: ["'=не формула", 'с «кавычками"; и\nстрокой'], newUntil: new Date('2026-12-31T10:20:30.123Z') } })
  for (const kind of ['products', 'prices', 'stock'] as const) {
    const file = await everything(kind)
    expect(file).not.toMatch(/(^|;|")[=@]/m)
    const id = await check(kind, file)
    expect(await errorsOf(id)).toEqual([])
    expect((await db.importRun.findUniqueOrThrow({ where: { id } })).sample).toEqual([])
    expect(await countsOf(id)).toMatchObject({ total: await db.variant.count(), unchanged: await db.variant.count(), fault: null })
    expect(templateCsv(kind)).toContain('Артикул')
  }
})

test('cancelled, it stops where it is; swept, it goes on only if it is open', async () => {
  const { sku } = await makeVariant()
  const id = await startImport(await check('prices', `sku;price\n${sku};100`), await manager())
  await cancelImport(id)
  await carryOutImport(id)
  expect(await countsOf(id)).toMatchObject({ state: 'cancelled', done: 0 })
  await expect(cancelImport(id)).rejects.toMatchObject({ code: 'over' })
  await db.$executeRaw`delete from graphile_worker._private_jobs`
  const open = await uploadImport({ kind: 'prices', name: 'a.csv', content: new TextEncoder().encode('sku;price\nA;1') }, await manager())
  await db.$executeRaw`delete from graphile_worker._private_jobs`
  await sweepImports()
  expect(await db.$queryRaw`select key from graphile_worker.jobs`).toEqual([{ key: `import:${open}` }])
})

test('who of the staff moved goods stands in the ledger', async () => {
  const { id } = await makeVariant({ stock: 1 })
  const staff = await manager()
  await actAs(staff, () => db.$transaction((tx) => tx.stockMovement.create({ data: { key: `m:${id}`, variantId: id, quantity: 2, reason: 'receipt' } })))
  expect(await db.stockMovement.findUniqueOrThrow({ where: { key: `m:${id}` } })).toMatchObject({ staffId: staff.personId })
})

async function waiting(): Promise<number> {
  const [found] = await owner.$queryRaw<{ count: number }[]>`SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
  return found?.count ?? 0
}

function windows1251(text: string): Uint8Array {
  const signs = new Map(Array.from({ length: 256 }, (_, byte) => [new TextDecoder('windows-1251').decode(new Uint8Array([byte])), byte]))
  return new Uint8Array(Array.from(text, (sign) => signs.get(sign) ?? 63))
}
