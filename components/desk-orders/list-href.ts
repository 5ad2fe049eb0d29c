import type { OrderFilter } from '#lib/orders/desk-filter.ts'

/** The address of the list with a filter; `undefined` takes a part of it out. Keys are given as text. */
export function listHref(filter: OrderFilter, change: Readonly<Record<string, string | undefined>>): string {
  const { sort, after: _a, before: _b, ...parts } = filter
  const all = { ...parts, ...(sort !== 'new' && { sort }), ...change }
  const query = new URLSearchParams(Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
  return query.size > 0 ? `/desk/orders?${query}` : '/desk/orders'
}
