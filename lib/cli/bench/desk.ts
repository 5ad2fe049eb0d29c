import { auditFilterOf } from '#lib/audit/schema.ts'
import { readAudit } from '#lib/audit/read-audit.ts'
import { getDeskProducts, parseProductFilter } from '#lib/catalogue/desk/get-products.ts'
import { customersQuery } from '#lib/customer-desk/schema.ts'
import { listCustomers } from '#lib/customer-desk/list-customers.ts'
import { db } from '#lib/db/db.ts'
import { parseOrderFilter } from '#lib/orders/desk-filter.ts'
import { listDeskOrders } from '#lib/orders/desk-list.ts'
import { listStock } from '#lib/stock/desk-list.ts'
import { seedDesk } from './seed-desk.ts'
import { percentile, round, type Row, table } from './table.ts'

const CALLS = 100
const AT_ONCE = 2

type Question = readonly [name: string, ask: () => Promise<unknown>]

/** Every list of the desk as its page asks for it, with 1,000,000 orders, 100,000 customers and 100,000 products. */
export async function benchDesk(): Promise<string> {
  await seedDesk()
  const [middle] = await db.$queryRaw<{ key: string }[]>`SELECT round(extract(epoch from placed_at) * 1000)::bigint || '-' || number AS key FROM orders WHERE number = 1500000`
  const { sku } = await db.variant.findFirstOrThrow({ orderBy: { sku: 'asc' }, skip: 5000, select: { sku: true } })
  const orders = (query: Record<string, string>) => () => listDeskOrders(parseOrderFilter(query), 'manager')
  const customers = (query: Record<string, string>) => () => listCustomers('manager', customersQuery.parse(query))
  const questions: readonly Question[] = [
    ['orders: the newest', orders({})],
    ['orders: from the middle', orders({ after: middle?.key ?? '' })],
    ['orders: wait to be packed', orders({ todo: 'pack', sort: 'old' })],
    ['orders: money that hangs', orders({ todo: 'money' })],
    ['orders: cancelled, paid online, one region', orders({ state: 'cancelled', payment: 'online', region: '64' })],
    ['orders: a month two years ago', orders({ from: '2024-11-01', to: '2024-11-30' })],
    ['orders: the dearest', orders({ sort: 'dear' })],
    ['orders: by number', orders({ q: '1500000' })],
    ['orders: by phone', orders({ q: '8 917 004-24-24' })],
    ['orders: by e-mail', orders({ q: '42424@example.ru' })],
    ['orders: by a rare surname', orders({ q: 'иванова-ббева' })],
    ['orders: by a surname of every tenth', orders({ q: 'иванова' })],
    ['orders: by surname and given name', orders({ q: 'Анна Петрова' })],
    ['orders: by article number', orders({ q: sku })],
    ['customers: the newest', customers({})],
    ['customers: by surname', customers({ q: 'иванова' })],
    ['customers: by e-mail', customers({ q: '42424@example.ru' })],
    ['products: the newest', () => getDeskProducts(parseProductFilter({}))],
    ['products: by name', () => getDeskProducts(parseProductFilter({ q: 'часы' }))],
    ['products: by article number', () => getDeskProducts(parseProductFilter({ q: sku }))],
    ['stock: all', () => listStock({})],
    ['stock: what ends', () => listStock({ max: 3 })],
    ['audit: the latest', () => readAudit(auditFilterOf({}))],
    ['audit: one table', () => readAudit(auditFilterOf({ table: 'products' }))],
  ]
  const rows: Row[] = []
  for (const [name, ask] of questions) {
    const times = await timesOf(ask)
    rows.push([name, round(percentile(times, 0.5)), round(percentile(times, 0.95))])
  }
  const [people, sold, products] = [await db.account.count(), await db.order.count(), await db.product.count()]
  return [`${people} customers, ${sold} orders, ${products} products, two callers at once:\n`, table(['list', 'p50, ms', 'p95, ms'], rows)].join('\n')
}

/** How long each of a hundred calls takes, two at once, milliseconds; the first warms up. */
export async function timesOf(ask: () => Promise<unknown>): Promise<number[]> {
  await ask()
  const times: number[] = []
  let left = CALLS
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    while (left-- > 0) {
      const started = performance.now()
      await ask()
      times.push(performance.now() - started)
    }
  }))
  return times
}
