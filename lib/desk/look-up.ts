import { type Permission, roleFor } from '#lib/auth/permissions.ts'
import { listCustomers } from '#lib/customer-desk/list-customers.ts'
import { sightOf } from '#lib/customer-desk/sight.ts'
import { db } from '#lib/db/db.ts'
import type { StaffRole } from '#lib/db/generated/enums.ts'
import { parseOrderFilter } from '#lib/orders/desk-filter.ts'
import { listDeskOrders } from '#lib/orders/desk-list.ts'

/** One thing that was found: where it leads, what it is, and what tells it from its neighbours. People are masked. */
export type Find = { readonly href: string; readonly title: string; readonly note: string }

export type Finds = { readonly orders: readonly Find[]; readonly goods: readonly Find[]; readonly customers: readonly Find[] }

const FEW = 5

/** The first few orders, goods and customers that a few words fit, as far as somebody with these roles may see them. */
export async function lookUp(roles: readonly StaffRole[], query: string): Promise<Finds> {
  const within = <T>(permission: Permission, find: (role: StaffRole) => Promise<readonly T[]>): Promise<readonly T[]> => {
    const role = roleFor(roles, permission)
    return role ? find(role) : Promise.resolve([])
  }
  const [orders, goods, customers] = await Promise.all([
    within('orders.read', (role) => findOrders(role, query)),
    within('catalogue.read', () => findGoods(query)),
    within('customers.read', (role) => findCustomers(sightOf({ roles, role }), query)),
  ])
  return { orders, goods, customers }
}

async function findOrders(role: StaffRole, q: string): Promise<Find[]> {
  const { orders } = await listDeskOrders(parseOrderFilter({ q }), role, FEW)
  return orders.map(({ number, name, city }) => ({ href: `/desk/orders/${number}`, title: `Заказ № ${number}`, note: [name, city].filter(Boolean).join(', ') }))
}

async function findGoods(query: string): Promise<Find[]> {
  const part = query.toLowerCase().replaceAll(/[\\%_]/g, String.raw`\$&`)
  const found = await db.$queryRaw<{ sku: string; name: string; status: string }[]>`
    SELECT v.sku, p.name, p.status::text AS status FROM variants v JOIN products p ON p.id = v.product_id
    WHERE v.sku ILIKE ${`${part}%`} OR p.id IN (SELECT id FROM products WHERE lower(name) LIKE ${`%${part}%`} LIMIT ${FEW * 4})
    ORDER BY (v.sku ILIKE ${`${part}%`}) DESC, p.name, v.position LIMIT ${FEW}`
  return found.map(({ sku, name }) => ({ href: `/desk/catalogue?q=${encodeURIComponent(sku)}`, title: name, note: sku }))
}

async function findCustomers(role: StaffRole, q: string): Promise<Find[]> {
  const { lines } = await listCustomers(role, { q })
  return lines.slice(0, FEW).map(({ id, name, email, phone }) => ({ href: `/desk/customers/${id}`, title: name, note: [email, phone].filter(Boolean).join(', ') }))
}
