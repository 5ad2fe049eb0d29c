import { db } from '#lib/db/db.ts'
import { carryOutImport } from '#lib/imports/carry-out-import.ts'
import { exportCsv } from '#lib/imports/export-csv.ts'
import type { ImportKind } from '#lib/imports/kinds.ts'
import { startImport } from '#lib/imports/start-import.ts'
import { uploadImport } from '#lib/imports/upload-import.ts'
import { round, type Row, table } from './table.ts'

const ROWS = 100_000

/** Files of 100,000 rows that change every row: uploaded, checked, carried out, under the triggers of the audit journal; and whole exports. */
export async function benchImports(): Promise<string> {
  const { id: personId } = await db.person.create({ data: { surname: 'Петрова', givenName: 'Ольга' }, select: { id: true } })
  const staff = { personId, role: 'manager' as const }
  const imports: Row[] = []
  for (const [name, kind, content] of await files()) {
    const times: number[] = []
    const timed = async <T>(work: () => Promise<T>): Promise<T> => {
      const started = performance.now()
      const result = await work()
      times.push(round((performance.now() - started) / 1000))
      return result
    }
    const bytes = new TextEncoder().encode(content)
    const dry = await timed(() => uploadImport({ kind, name: `${kind}.csv`, content: bytes }, staff))
    await timed(() => carryOutImport(dry))
    const run = await startImport(dry, staff)
    await timed(() => carryOutImport(run))
    const { created, changed, failed } = await db.importRun.findUniqueOrThrow({ where: { id: run }, select: { created: true, changed: true, failed: true } })
    imports.push([name, round(bytes.length / 2 ** 20), created + changed, failed, ...times])
  }
  const exports: Row[] = []
  for (const kind of ['products', 'prices', 'stock'] as const) {
    const started = performance.now()
    let size = 0
    for await (const piece of exportCsv(kind)) size += Buffer.byteLength(piece)
    exports.push([kind, await db.variant.count(), round(size / 2 ** 20), round((performance.now() - started) / 1000)])
  }
  return [
    table(['file', 'MiB', 'rows changed', 'rows refused', 'upload, s', 'check, s', 'carrying out, s'], imports),
    table(['export', 'rows', 'MiB', 's'], exports),
  ].join('\n\n')
}

async function files(): Promise<(readonly [name: string, kind: ImportKind, content: string])[]> {
  const variants = await db.variant.findMany({ select: { sku: true, price: true, stockItem: { select: { onHand: true } } }, orderBy: { sku: 'asc' }, take: ROWS })
  const lines = (head: string, row: (place: number) => string): string => `${head}\n${Array.from({ length: ROWS }, (_, place) => row(place)).join('\n')}`
  const product = (n: number): string =>
    `imported-${n};IMP-${n};"Часы, партия ${n}";smart-rings;Кратко о товаре;"Первый абзац о товаре.\n\nВторой абзац о товаре.";12;"Экран | Тип | AMOLED\nКорпус | Материал | титан";GPS;Графит;#34373c;18;9990;50`
  return [
    ['prices of 100,000 variants', 'prices', lines('sku;price;old_price', (place) => `${variants[place]?.sku};${(variants[place]?.price ?? 0) / 100 + 10};`)],
    ['stock of 100,000 variants', 'stock', lines('sku;on_hand', (place) => `${variants[place]?.sku};${(variants[place]?.stockItem?.onHand ?? 0) + 3}`)],
    ['100,000 new products', 'products', lines('slug;sku;name;category;summary;description;warranty_months;specification;positioning;colour;colour_hex;size;price;weight', product)],
  ]
}
