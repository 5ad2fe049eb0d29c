import * as z from 'zod'

const key = z.uuid().optional().catch(undefined)

/** The query of the customers' list; whatever is not understood is not asked for. */
export const customersQuery = z.object({
  q: z.string().max(200).optional().catch(undefined),
  show: z.enum(['orders', 'account', 'blocked']).optional().catch(undefined),
  before: key,
  after: key,
})

export type CustomersQuery = z.output<typeof customersQuery>
