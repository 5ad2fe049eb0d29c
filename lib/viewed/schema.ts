import * as z from 'zod'
import { isProductSlug } from '#lib/catalogue/slug-list.ts'
import { MOST_VIEWED } from './limits.ts'

/** Products that were looked at, the last one first. */
export const keepViewedSchema = z.object({ slugs: z.array(z.string().refine(isProductSlug)).min(1).max(MOST_VIEWED) })

/** The switch: whether the account keeps what its owner looks at. */
export const setViewingSchema = z.object({ kept: z.boolean() })
