import * as z from 'zod'
import { tags } from './cache.ts'

/** What the database says on the channel `catalogue_changed`. `listing`: a card has changed, not only the product's own page. */
const change = z.union([
  z.object({ everything: z.literal(true) }),
  z.object({ policy: z.literal(true) }),
  z.object({ texts: z.literal(true) }),
  z.object({ bonus: z.literal(true) }),
  z.object({ careers: z.literal(true) }),
  z.object({ product: z.string(), category: z.string(), listing: z.boolean() }),
])

/** The tags that a notification makes stale; everything when it is not understood. */
export function staleTags(payload: string): string[] {
  const parsed = change.safeParse(parse(payload))
  if (!parsed.success || 'everything' in parsed.data) return [tags.everything]
  if ('policy' in parsed.data) return [tags.policy]
  if ('texts' in parsed.data) return [tags.policy, tags.texts]
  if ('bonus' in parsed.data) return [tags.bonus]
  if ('careers' in parsed.data) return [tags.careers]
  const { product, category, listing } = parsed.data
  return [tags.product(product), tags.offers, ...(listing ? [tags.card(product), tags.category(category), tags.catalogue] : [])]
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
