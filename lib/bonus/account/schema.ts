import * as z from 'zod'

/** Where a page of the ledger begins; whatever else stands in the address is the first page. */
export const ledgerQuery = z.object({ before: z.string().regex(/^\d{1,18}$/).nullable().catch(null).default(null) })
