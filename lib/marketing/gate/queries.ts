import * as z from 'zod'
import { db } from '#lib/db/db.ts'
import { reasonWords } from './suppression-words.ts'

const PAGE = 50

const reasons = z.enum(Object.keys(reasonWords) as (keyof typeof reasonWords)[])

const listSchema = z.object({
  state: z.literal('ended').optional().catch(undefined),
  reason: reasons.optional().catch(undefined),
  before: z.uuid().optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
})

export type SuppressionQuery = z.output<typeof listSchema>
export type SuppressionRow = Awaited<ReturnType<typeof getSuppressions>>['rows'][number]

/** What the address of the list asks for; what makes no sense is left out. */
export function readSuppressionQuery(query: Readonly<Record<string, unknown>>): SuppressionQuery {
  return listSchema.parse(query)
}

/** A page of the stop list, the newest first; without the imprints of contacts, which are for machines. */
export async function getSuppressions({ state, reason, before, after }: SuppressionQuery) {
  const rows = await db.suppression.findMany({
    where: { endedAt: state === 'ended' ? { not: null } : null, ...(reason && { reason }), AND: [before ? { id: { lt: before } } : {}, after ? { id: { gt: after } } : {}] },
    orderBy: { id: after ? 'asc' : 'desc' },
    take: PAGE + 1,
    select: { id: true, scope: true, purpose: true, campaignId: true, reason: true, note: true, createdAt: true, endedAt: true, endReason: true },
  })
  const page = after ? rows.slice(0, PAGE).toReversed() : rows.slice(0, PAGE)
  const isMore = rows.length > PAGE
  const campaigns = await db.campaign.findMany({ where: { id: { in: page.flatMap(({ campaignId }) => campaignId ?? []) } }, select: { id: true, number: true } })
  return {
    rows: page.map(({ campaignId, ...row }) => ({ ...row, campaign: campaigns.find(({ id }) => id === campaignId)?.number ?? null })),
    newer: (after ? isMore : before !== undefined) ? (page[0]?.id ?? null) : null,
    older: (after ? true : isMore) ? (page.at(-1)?.id ?? null) : null,
  }
}

/** How many there are that hold, and that have ended. */
export async function countSuppressions(): Promise<{ readonly living: number; readonly ended: number }> {
  const [living, ended] = await Promise.all([db.suppression.count({ where: { endedAt: null } }), db.suppression.count({ where: { endedAt: { not: null } } })])
  return { living, ended }
}
