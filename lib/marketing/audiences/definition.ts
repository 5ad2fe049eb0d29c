import * as z from 'zod'
import { collectionPoints } from '#lib/consent/purposes.ts'

const day = z.iso.date('Укажите день')

/** When: counted back from the moment of use, in days of the shop's zone, or from day to day, both included. */
const period = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ever') }),
  z.object({ type: z.literal('last'), days: z.number().int().min(1).max(3650) }),
  z.object({ type: z.literal('between'), from: day, to: day }),
])

const moment = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ago'), days: z.number().int().min(0).max(3650) }),
  z.object({ type: z.literal('day'), day }),
])

const compare = z.enum(['at-least', 'at-most'])
const side = z.enum(['before', 'since'])
const region = z.string().regex(/^\d{2}$/)
const points = Object.keys(collectionPoints) as [keyof typeof collectionPoints, ...(keyof typeof collectionPoints)[]]

const condition = z.discriminatedUnion('kind', [
  /** Of a category and what lies below it, or of a product. */
  z.object({ kind: z.literal('bought'), not: z.boolean(), what: z.object({ type: z.enum(['category', 'product']), id: z.uuid() }), period }),
  z.object({ kind: z.literal('orders'), compare, count: z.number().int().min(1).max(1000), period }),
  /** Kopecks, of goods, without what was given back. */
  z.object({ kind: z.literal('turnover'), compare, amount: z.number().int().min(1).max(1_000_000_000), period }),
  z.object({ kind: z.literal('last-order'), side, moment }),
  z.object({ kind: z.literal('never-bought') }),
  z.object({ kind: z.literal('registered'), side, moment }),
  /** Of the address that checkout offers first, or of the last order that was delivered. */
  z.object({ kind: z.literal('region'), of: z.enum(['address', 'delivered']), not: z.boolean(), codes: z.array(region).min(1).max(100) }),
  /** Where the consent was given by which the campaign goes. */
  z.object({ kind: z.literal('source'), not: z.boolean(), points: z.array(z.enum(points)).min(1).max(points.length) }),
  /** Codes of levels of the bonus programme, as of the moment of use. Only campaigns by `bonus-notices` may use what somebody has in it (4.1.7). */
  z.object({ kind: z.literal('bonus-level'), not: z.boolean(), levels: z.array(z.string().regex(/^[a-z][a-z0-9-]{0,29}$/)).min(1).max(20) }),
  /** Some of their points end by then, that day included. The same. */
  z.object({ kind: z.literal('bonus-expiring'), until: z.discriminatedUnion('type', [z.object({ type: z.literal('in'), days: z.number().int().min(1).max(3650) }), z.object({ type: z.literal('day'), day })]) }),
])

const match = z.enum(['all', 'any'])

/** Whom a campaign addresses: groups of conditions, each group and all of them joined by «and» or «or». No group: everybody. */
export const audienceDefinition = z.object({
  match,
  groups: z.array(z.object({ match, conditions: z.array(condition).min(1).max(8) })).max(5),
})

export type AudienceDefinition = z.output<typeof audienceDefinition>
export type AudienceCondition = z.output<typeof condition>
export type AudiencePeriod = z.output<typeof period>
export type AudienceMoment = z.output<typeof moment>
