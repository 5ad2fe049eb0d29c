import * as z from 'zod'

/** The address of a page of the journal; what makes no sense is left out. */
export const journalQuery = z.object({
  year: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
  before: z.string().max(60).optional().catch(undefined),
})
