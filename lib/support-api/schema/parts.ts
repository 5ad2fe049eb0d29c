import * as z from 'zod'
import { collectionPoints } from '#lib/consent/purposes.ts'

/** Kopecks. */
export const kopecks = z.int().min(100).max(100_000_000).meta({ description: 'kopecks' })

/** A moment in UTC: 2026-11-23T10:00:00.000Z. */
export const moment = z.iso.datetime().meta({ description: 'UTC' })

/** A cookie that a browser or a program sends along, to the shop's own host. */
export const cookie = z.object({ name: z.string(), value: z.string() })

type Cell = (typeof collectionPoints.communications)[number]

/** «ads/email». */
export type CellName = `${Cell['purpose']}/${Cell['channel']}`

/** What people agree to or not where they choose for themselves: purpose and channel. */
export const cellName = z.enum(collectionPoints.communications.map(({ purpose, channel }) => `${purpose}/${channel}` as const) as [CellName, ...CellName[]])

/** A path parameter that is somebody's id. */
export const personParams = z.strictObject({ id: z.uuid() })

/** At least one thing and how many of it. */
export const wishedLines = z
  .array(z.strictObject({ sku: z.string().min(1).meta({ description: 'article of a product, as POST /products answers it' }), quantity: z.int().min(1).max(99).default(1) }))
  .min(1)
  .max(20)
