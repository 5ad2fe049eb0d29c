import * as z from 'zod'
import type { Permission } from '#lib/auth/permissions.ts'
import { text } from '#lib/form/fields.ts'

/** The lists that keep views, and who sees them. */
export const viewLists = { orders: 'orders.read', customers: 'customers.read' } as const satisfies Readonly<Record<string, Permission>>

export type ViewList = keyof typeof viewLists

/** What somebody types to find a person or a row, and the place in a list, are no part of a view: nothing of a person is kept in it. */
const passing = ['q', 'after', 'before', 'saved']

/** The query string of a view: the filters and the order, nothing else. */
export function viewQuery(query: string): string {
  const kept = [...new URLSearchParams(query)].filter(([name, value]) => value !== '' && !passing.includes(name))
  return new URLSearchParams(kept).toString()
}

const list = z.enum(['orders', 'customers'])

export const saveViewSchema = z.object({
  list,
  name: text(1, 40, 'Назовите вид: до 40 знаков'),
  query: z.string().max(500).transform(viewQuery).pipe(z.string().min(1, 'Сначала выберите фильтр: поиск в вид не входит')),
})

export const dropViewSchema = z.object({ id: z.uuid() })
