import * as z from 'zod'

export const orderStates = ['placed', 'paid', 'packed', 'shipped', 'delivered', 'cancelled', 'expired', 'returned'] as const

/**
 * What has to be done: `pack` waits to be packed, `ship` for the carrier, `deliver` is on its way, `money` hangs at the bank (a payment or
 * refund undecided for an hour, a refund that failed), `returns` are on their way back.
 */
export const orderTodos = ['pack', 'ship', 'deliver', 'money', 'returns'] as const
export type OrderTodo = (typeof orderTodos)[number]

export const orderSorts = ['new', 'old', 'dear'] as const

const word = z.string().trim().max(100)
const day = z.iso.date()
/** The key of a row: its moment (milliseconds) or sum, and its number. */
const key = z.string().regex(/^\d{1,15}-\d{1,10}$/).transform((text) => {
  const [first = 0, number = 0] = text.split('-').map(Number)
  return { first, number }
})

/** The address of the list: whatever is wrong in it is left out. */
export const orderFilterSchema = z.object({
  q: word.min(1).optional().catch(undefined),
  todo: z.enum(orderTodos).optional().catch(undefined),
  state: z.enum(orderStates).optional().catch(undefined),
  payment: z.enum(['online', 'on_delivery']).optional().catch(undefined),
  delivery: z.enum(['courier', 'pickup', 'post']).optional().catch(undefined),
  region: word.min(1).max(10).optional().catch(undefined),
  /** Days in the shop's zone, both included. */
  from: day.optional().catch(undefined),
  to: day.optional().catch(undefined),
  sort: z.enum(orderSorts).catch('new').default('new'),
  /** The last row of the page before, or the first row of the page after. */
  after: key.optional().catch(undefined),
  before: key.optional().catch(undefined),
})

export type OrderFilter = z.output<typeof orderFilterSchema>
export type RowKey = NonNullable<OrderFilter['after']>

type Query = Readonly<Record<string, string | readonly string[] | undefined>>

/** The filter that an address asks for. */
export function parseOrderFilter(query: Query): OrderFilter {
  const single = Object.entries(query).map(([name, value]) => [name, typeof value === 'string' ? value : value?.[0]])
  return orderFilterSchema.parse(Object.fromEntries(single.filter(([, value]) => value !== undefined && value !== '')))
}
