import * as z from 'zod'
import { MOST_WISHES } from './limits.ts'

export const productSlug = z.string().max(120).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

export const setWishSchema = z.object({ slug: productSlug, kept: z.boolean() })

/** What a guest has kept on the device, newest first. */
export const keepWishesSchema = z.object({ slugs: z.array(productSlug).min(1).max(MOST_WISHES) })
