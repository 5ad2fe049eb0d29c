import { stringify } from 'csv-stringify/sync'
import { facetNamed } from '#lib/catalogue/facets.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import { plainRoubles } from '#lib/money/money.ts'
import { guardCell, joinItems } from './cell.ts'
import { columnsOf } from './columns.ts'
import type { ImportKind } from './kinds.ts'
import { ownFacets, statusNames } from './product-row.ts'
import { type Attribute, facetsOf, specificationOf } from './product-values.ts'
import { writeSpecification } from './specification.ts'

type Cells = Readonly<Record<string, string>>

/** Rows of one read. */
const PAGE = 2000

/** What Excel in Russian opens by itself: UTF-8 with its mark, semicolons. */
const MARK = '\ufeff'

/** A file of everything, read piece by piece from one key to the next, with the columns of an import: loaded again, it changes nothing. */
export async function* exportCsv(kind: ImportKind): AsyncGenerator<string> {
  yield csvHead(kind)
  let after = ''
  for (;;) {
    const rows = await readers[kind](db, after)
    const last = rows.at(-1)
    if (!last) return
    yield rows.map((cells) => csvRow(columnsOf[kind].map(({ field }) => guardCell(cells[field] ?? '')))).join('')
    if (rows.length < PAGE) return
    after = last.sku ?? ''
  }
}

/** The head of such a file. */
export function csvHead(kind: ImportKind): string {
  return MARK + csvRow(columnsOf[kind].map(({ title }) => title))
}

/** A table with a head and nothing else. */
export function templateCsv(kind: ImportKind): string {
  return MARK + csvRow(columnsOf[kind].filter(({ info }) => !info).map(({ title }) => title))
}

export function csvRow(cells: readonly string[]): string {
  return stringify([[...cells]], { delimiter: ';', record_delimiter: '\r\n' })
}

const roubles = (price: number | null): string => (price === null ? '' : plainRoubles(price))
const whole = (value: number): string => String(value)

type Read = Pick<Transaction, '$queryRaw'>
const readers: Readonly<Record<ImportKind, (tx: Read, after: string) => Promise<Cells[]>>> = { prices: readPrices, stock: readStock, products: readProducts }

async function readPrices(tx: Read, after: string): Promise<Cells[]> {
  const rows = await tx.$queryRaw<{ sku: string; name: string; price: number; oldPrice: number | null }[]>`
    SELECT v.sku, concat_ws(', ', p.name, v.colour_name, v.size) AS name, v.price, v.old_price AS "oldPrice"
    FROM variants v JOIN products p ON p.id = v.product_id WHERE v.sku > ${after} ORDER BY v.sku LIMIT ${PAGE}`
  return rows.map(({ sku, name, price, oldPrice }) => ({ sku, name, price: roubles(price), old_price: roubles(oldPrice) }))
}

async function readStock(tx: Read, after: string): Promise<Cells[]> {
  const rows = await tx.$queryRaw<{ sku: string; name: string; onHand: number; reserved: number }[]>`
    SELECT v.sku, concat_ws(', ', p.name, v.colour_name, v.size) AS name, s.on_hand AS "onHand", s.reserved
    FROM variants v JOIN products p ON p.id = v.product_id JOIN stock_items s ON s.variant_id = v.id WHERE v.sku > ${after} ORDER BY v.sku LIMIT ${PAGE}`
  return rows.map(({ sku, name, onHand, reserved }) => ({
    sku, name, on_hand: whole(onHand), was: whole(onHand), reserved: whole(reserved), available: whole(onHand - reserved),
  }))
}

type ProductRead = {
  readonly sku: string; readonly slug: string; readonly name: string; readonly category: string; readonly status: keyof typeof statusNames
  readonly summary: string; readonly description: string[]; readonly highlights: string[]; readonly inTheBox: string[]; readonly warranty: number
  readonly popularity: number; readonly newUntil: string | null; readonly attributes: Attribute[]; readonly colour: string; readonly hex: string
  readonly size: string | null; readonly price: number; readonly oldPrice: number | null; readonly weight: number; readonly barcode: string | null
}

async function readProducts(tx: Read, after: string): Promise<Cells[]> {
  const rows = await tx.$queryRaw<ProductRead[]>`
    SELECT v.sku, p.slug, p.name, c.name AS category, p.status::text, p.summary, coalesce(p.description, '{}') AS description,
      coalesce(p.highlights, '{}') AS highlights, coalesce(p.in_the_box, '{}') AS "inTheBox",
      p.warranty_months AS warranty, p.popularity, to_char(p.new_until AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "newUntil",
      coalesce((SELECT jsonb_agg(jsonb_build_object('group', a."group", 'name', a.name, 'value', a.value, 'facet', a.facet, 'facetValue', a.facet_value) ORDER BY a.position)
        FROM attribute_values a WHERE a.product_id = p.id), '[]') AS attributes,
      v.colour_name AS colour, v.colour_hex AS hex, v.size, v.price, v.old_price AS "oldPrice", v.weight, v.barcode
    FROM (SELECT * FROM variants WHERE sku > ${after} ORDER BY sku LIMIT ${PAGE}) v
    JOIN products p ON p.id = v.product_id JOIN categories c ON c.id = p.category_id ORDER BY v.sku`
  return rows.map((row) => ({
    slug: row.slug, sku: row.sku, name: row.name, category: row.category, status: statusNames[row.status], summary: row.summary,
    description: row.description.join('\n\n'), highlights: joinItems(row.highlights), in_the_box: joinItems(row.inTheBox),
    warranty_months: whole(row.warranty), popularity: whole(row.popularity), new_until: row.newUntil?.replace('T00:00:00.000Z', '') ?? '',
    specification: writeSpecification(specificationOf(row.attributes)),
    ...Object.fromEntries(ownFacets.map((facet) => [facet, facetCell(facet, facetsOf(row.attributes)[facet] ?? [])])),
    colour: row.colour, colour_hex: row.hex, size: row.size ?? '', price: roubles(row.price), old_price: roubles(row.oldPrice),
    weight: whole(row.weight), barcode: row.barcode ?? '',
  }))
}

function facetCell(name: string, codes: readonly string[]): string {
  const values = facetNamed(name)?.values ?? {}
  return joinItems(codes.map((code) => values[code] ?? code))
}
