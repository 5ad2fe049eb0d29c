import * as z from 'zod'

export const reviewStates = ['pending', 'published', 'declined', 'removed', 'all'] as const
export type ListedState = (typeof reviewStates)[number]

const word = z.string().trim().max(100)
const tick = z.literal('1')

/** The place after which a page begins: the moment that the list goes by (milliseconds), and the review. */
const key = z.string().regex(/^\d{1,15}_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/).transform((text) => {
  const [moment = '', id = ''] = text.split('_')
  return { moment: new Date(Number(moment)), id }
})

const schema = z.object({
  state: z.enum(reviewStates).catch('pending').default('pending'),
  /** Words of a review, or who wrote it: «4F2A», the number of an order. */
  q: word.min(2).optional().catch(undefined),
  /** A part of the name of a product, its slug or sku. */
  product: word.min(2).optional().catch(undefined),
  stars: z.coerce.number().int().min(1).max(5).optional().catch(undefined),
  photos: tick.optional().catch(undefined),
  /** Those that somebody complains of. */
  reports: tick.optional().catch(undefined),
  after: key.optional().catch(undefined),
})

export type ReviewQuery = z.output<typeof schema>

/** What the address of the list asks for; what makes no sense is left out. */
export function readReviewQuery(query: Readonly<Record<string, unknown>>): ReviewQuery {
  return schema.parse(query)
}
