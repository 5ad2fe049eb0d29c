import * as z from 'zod'

const query = z.object({
  state: z.enum(['waiting', 'answered', 'declined']).catch('waiting'),
  due: z.enum(['overdue']).optional().catch(undefined),
  /** A part of the name of a product, its slug or sku. */
  product: z.string().trim().min(2).max(100).optional().catch(undefined),
  q: z.string().trim().max(100).optional().catch(undefined).transform((text) => text || undefined),
  /** The number the next page begins after. */
  after: z.coerce.number().int().min(1).max(999_999_999).optional().catch(undefined),
})

export type QuestionFilter = z.output<typeof query>

/** The filter of the list as its address has it; what is none is left out. */
export function questionFilterOf(given: Readonly<Record<string, string | string[] | undefined>>): QuestionFilter {
  return query.parse(given)
}
