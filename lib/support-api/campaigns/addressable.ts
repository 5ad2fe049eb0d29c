import { randomUUID } from 'node:crypto'
import type { AudienceInput } from '#lib/marketing/audiences/form-schema.ts'
import { requirePerson } from '../people/require-person.ts'
import { makeOrder } from '../orders/make-order.ts'
import { makeProduct } from '../products/make-product.ts'
import { orderInput } from '../schema/orders.ts'
import { productInput } from '../schema/products.ts'

/** Beyond the twelve months that a level of the bonus programme looks back. */
const LONG_AGO = 400

/** What tells these people from all others: they have bought what nobody else has. Its letters go to an address of its own, and a rouble earns no points. Undefined: everybody. */
export async function addressable(people: readonly string[] | undefined): Promise<Omit<AudienceInput, 'name'>> {
  if (people === undefined) return { match: 'all', groups: [] }
  const { sku } = await makeProduct(productInput.parse({ price: 100, stock: people.length }))
  for (const person of new Set(people)) {
    await makeOrder(orderInput.parse({ person: await requirePerson(person), email: `${randomUUID()}@example.ru`, lines: [{ sku }], to: 'delivered', daysAgo: LONG_AGO }))
  }
  return { match: 'all', groups: [{ match: 'all', conditions: [{ kind: 'bought', not: false, what: { type: 'product', id: sku }, period: { type: 'ever' } }] }] }
}
