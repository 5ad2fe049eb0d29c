import { randomUUID } from 'node:crypto'
import { variantPath } from '#lib/catalogue/variant-path.ts'
import { formatRoubles } from '#lib/money/money.ts'
import { titleOf } from './columns.ts'
import type { Judgement } from './judge-product.ts'
import type { ProductRow } from './product-row.ts'
import { isNewSku } from './values.ts'
import type { Known, KnownVariant, VariantValues } from './read-catalogue.ts'

const refused = (column: string, message: string): Judgement => ({ verb: null, errors: [{ column, message }], differences: [] })

/** What a row makes of its variant. */
export function judgeVariant(row: ProductRow, known: Known, wouldBe: ReadonlyMap<string, ReadonlySet<string>>): Judgement {
  const variant = known.variants.get(row.sku)
  if (variant && variant.slug !== row.slug) return refused('sku', `Артикул «${row.sku}» — вариант товара «${variant.slug}»`)
  const owner = row.barcode ? known.barcodes.get(row.barcode) : undefined
  if (owner !== undefined && owner !== row.sku) return refused('barcode', `Этот штрихкод у артикула «${owner}»`)
  return variant ? judgeChange(variant, row) : judgeNew(row, known, wouldBe.get(row.slug))
}

function judgeNew(row: ProductRow, known: Known, wouldBe: ReadonlySet<string> | undefined): Judgement {
  const { colour, price, weight } = row
  const missing = Object.entries({ colour, price, weight }).filter(([, value]) => value === undefined)
  if (!colour || price === undefined || weight === undefined) {
    return { verb: null, errors: missing.map(([column]) => ({ column, message: 'Новому варианту это нужно' })), differences: [] }
  }
  if (!isNewSku(row.sku)) return refused('sku', 'Новый артикул — до 40 знаков: заглавные латинские буквы и цифры через дефис')
  const path = variantPath(colour.id, row.size ?? null)
  if (known.products.get(row.slug)?.paths.has(path) || wouldBe?.has(path)) return refused('colour', 'Такой цвет и размер у товара уже есть')
  const hex = row.colour_hex ?? known.hexes.get(colour.id)
  if (hex === undefined) return refused('colour_hex', 'Такого цвета в каталоге ещё не было: напишите его код')
  const values = { path, colourId: colour.id, colourName: colour.name, colourHex: hex, size: row.size ?? null, price, oldPrice: row.old_price ?? null, weight, barcode: row.barcode ?? null }
  const accept = () => {
    const product = known.products.get(row.slug)
    if (!product) return // an earlier batch of a dry run would have created it
    product.paths.add(path)
    product.lastPosition += 1
    known.variants.set(row.sku, { id: randomUUID(), sku: row.sku, productId: product.id, slug: row.slug, position: product.lastPosition, values, write: 'create' })
  }
  return { verb: 'create', errors: [], differences: [{ what: 'Новый вариант', before: null, after: [colour.name, row.size, formatRoubles(price)].filter(Boolean).join(', ') }], accept }
}

function judgeChange(variant: KnownVariant, row: ProductRow): Judgement {
  const was = variant.values
  const size = row.size === undefined ? was.size : row.size
  if ((row.colour && row.colour.id !== was.colourId) || size !== was.size) {
    return refused(size === was.size ? 'colour' : 'size', 'Цвет и размер варианта не меняются: это его адрес. Заведите новый артикул')
  }
  const values: VariantValues = {
    ...was,
    colourHex: row.colour_hex ?? was.colourHex,
    price: row.price ?? was.price,
    oldPrice: row.old_price === undefined ? was.oldPrice : row.old_price,
    weight: row.weight ?? was.weight,
    barcode: row.barcode === undefined ? was.barcode : row.barcode,
  }
  if (values.oldPrice !== null && values.oldPrice <= values.price) return refused('price', `Новая цена не меньше старой, ${formatRoubles(values.oldPrice)}`)
  const before = show(was)
  const differences = Object.entries(show(values)).flatMap(([field, after]) => (before[field] === after ? [] : [{ what: titleOf('products', field), before: before[field] ?? '', after }]))
  const accept = () => {
    variant.values = values
    variant.write ??= 'change'
  }
  return differences.length === 0 ? { verb: null, errors: [], differences } : { verb: 'change', errors: [], differences, accept }
}

function show(values: VariantValues): Record<string, string> {
  return {
    colour_hex: values.colourHex,
    price: formatRoubles(values.price),
    old_price: values.oldPrice === null ? 'нет' : formatRoubles(values.oldPrice),
    weight: String(values.weight),
    barcode: values.barcode ?? 'нет',
  }
}
