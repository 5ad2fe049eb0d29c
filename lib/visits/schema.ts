import * as z from 'zod'

/** What a browser that allowed the counter sends: the pages it has opened, and nothing about itself. */
export const visitsSchema = z.array(z.string().max(200)).min(1).max(50)

/** Bytes. */
export const MOST_VISITS_LENGTH = 12_000

/** The choice of the counter: the signed text that was agreed to, or null for only what is necessary. */
export const choiceSchema = z.object({ token: z.string().max(1000).nullable() })
