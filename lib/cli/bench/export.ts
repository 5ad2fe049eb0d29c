import { makeExport } from '#lib/privacy/export/make-export.ts'
import { getMyData } from '#lib/privacy/held/get-my-data.ts'
import { readJournal } from '#lib/privacy/journal/read-journal.ts'
import { seedOrders } from './seed-orders.ts'
import { table } from './table.ts'

const ORDERS = 1_000
const TIMES = 10

/** The archive of a customer with a thousand orders, the page that shows what is held of them, and their journal; Markdown. */
export async function benchExport(): Promise<string> {
  const id = await seedOrders(ORDERS)
  const size = (await makeExport({ kind: 'person', id }))?.length ?? 0
  const rows = [
    ['archive', await measured(() => makeExport({ kind: 'person', id }))],
    ['what is held', await measured(() => getMyData(id))],
    ['journal, a page', await measured(() => readJournal(id))],
  ] as const
  return `A customer with ${ORDERS} orders and all that goes with them; the archive has ${Math.round(size / 1024)} kB.\n\n${table(
    ['', 'p50, ms', 'slowest of ten, ms'],
    rows.map(([name, { half, slowest }]) => [name, half, slowest]),
  )}`
}

async function measured(run: () => Promise<unknown>): Promise<{ half: number; slowest: number }> {
  const times: number[] = []
  for (let i = 0; i < TIMES; i += 1) {
    const begun = performance.now()
    await run()
    times.push(performance.now() - begun)
  }
  const sorted = times.toSorted((a, b) => a - b)
  return { half: Math.round(sorted[TIMES / 2] ?? 0), slowest: Math.round(sorted.at(-1) ?? 0) }
}
