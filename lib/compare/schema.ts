import * as z from 'zod'
import { isProductSlug } from '#lib/catalogue/slug-list.ts'
import { MOST_COMPARED } from './limits.ts'

const productSlug = z.string().refine(isProductSlug)

/** Products that come in, the first on top, and products that go out. */
export const changeComparedSchema = z.object({ add: z.array(productSlug).max(MOST_COMPARED), drop: z.array(productSlug).max(MOST_COMPARED) })

/** What a guest has compared on the device, the last one first. */
export const keepComparedSchema = z.object({ slugs: z.array(productSlug).min(1).max(MOST_COMPARED) })
