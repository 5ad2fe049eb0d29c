import * as z from 'zod'
import { db } from '#lib/db/db.ts'
import type { CampaignState } from '#lib/db/generated/enums.ts'
import type { CampaignWhereInput } from '#lib/db/generated/models.ts'
import { staffNames } from '#lib/privacy/desk/staff-names.ts'
import { campaignNumbers, type CountRow } from './campaign-numbers.ts'
import { type CampaignTab, campaignTabs, inTab } from './tabs.ts'

const PAGE = 50

const listSchema = z.object({
  q: z.string().max(100).optional().catch(undefined),
  state: z.enum(campaignTabs).optional().catch(undefined),
  before: z.uuid().optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
})

export type CampaignListQuery = z.output<typeof listSchema>
export type CampaignRow = Awaited<ReturnType<typeof getCampaigns>>['rows'][number]

/** What the address of the list asks for; what makes no sense is left out. */
export function readListQuery(query: Readonly<Record<string, unknown>>): CampaignListQuery {
  return listSchema.parse(query)
}

const row = {
  id: true, number: true, name: true, purpose: true, channel: true, trigger: true, state: true, stateAt: true, stateById: true, stateReason: true, scheduledAt: true, authorId: true, editorIds: true,
  audience: { select: { name: true } }, counts: { select: { variant: true, state: true, reason: true, count: true } },
} as const

/** A page of the campaigns, the newest first; ids tell the order, so that a page begins at a key. */
export async function getCampaigns({ q, state, before, after }: CampaignListQuery) {
  const rows = await db.campaign.findMany({
    where: { AND: [search(q), state ? inTab(state) : {}, before ? { id: { lt: before } } : {}, after ? { id: { gt: after } } : {}] },
    orderBy: { id: after ? 'asc' : 'desc' },
    take: PAGE + 1,
    select: row,
  })
  const page = after ? rows.slice(0, PAGE).toReversed() : rows.slice(0, PAGE)
  const isMore = rows.length > PAGE
  return {
    rows: page.map(({ counts, ...campaign }) => ({ ...campaign, numbers: campaignNumbers(counts) })),
    newer: (after ? isMore : before !== undefined) ? (page[0]?.id ?? null) : null,
    older: (after ? true : isMore) ? (page.at(-1)?.id ?? null) : null,
  }
}

function search(q: string | undefined): CampaignWhereInput {
  const word = q?.trim() ?? ''
  if (word === '') return {}
  const number = /^№?\s*(\d{1,9})$/.exec(word)?.[1]
  return { OR: [{ name: { contains: word, mode: 'insensitive' } }, ...(number ? [{ number: Number(number) }] : [])] }
}

/** How many campaigns there are in each tab. */
export async function countCampaigns(): Promise<Readonly<Record<CampaignTab, number>>> {
  const counted = await Promise.all(campaignTabs.map(async (tab) => [tab, await db.campaign.count({ where: inTab(tab) })] as const))
  return Object.fromEntries(counted) as Record<CampaignTab, number>
}

const ATTENTION = 20

/** What stands above the list: campaigns that wait for a decision or are under way. */
export async function getAttention() {
  const rows = await db.campaign.findMany({ where: { state: { in: ['review', 'running', 'paused'] } }, orderBy: { stateAt: 'desc' }, take: ATTENTION, select: row })
  return rows.map(({ counts, ...campaign }) => ({ ...campaign, numbers: campaignNumbers(counts) }))
}

/** A campaign with all of it; null when there is none. */
export async function getCampaign(number: string) {
  if (!/^\d{1,9}$/.test(number)) return null
  const campaign = await db.campaign.findUnique({
    where: { number: Number(number) },
    include: { audience: { select: { id: true, name: true, archivedAt: true, definition: true } }, variants: { orderBy: { letter: 'asc' } }, counts: true, steps: { orderBy: { id: 'asc' } } },
  })
  if (!campaign) return null
  const { counts, steps, ...rest } = campaign
  const marks = [...new Set([campaign.authorId, campaign.approverId, campaign.launcherId, ...campaign.editorIds, ...steps.map(({ byId }) => byId)])].map(markOf)
  const nameOf = await staffNames(marks)
  const names = Object.fromEntries(marks.flatMap((mark) => (mark === null ? [] : [[mark.slice('staff:'.length), nameOf(mark) ?? '']])))
  return { ...rest, counts: counts satisfies readonly CountRow[], numbers: campaignNumbers(counts), steps: steps.map(({ id, ...step }) => ({ ...step, id: String(id) })), names }
}

export type CampaignView = NonNullable<Awaited<ReturnType<typeof getCampaign>>>

const markOf = (id: string | null): string | null => (id === null ? null : `staff:${id}`)

/** The audiences that a campaign can have, by name. */
export async function getAudienceChoices(): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return db.audience.findMany({ where: { archivedAt: null }, orderBy: { name: 'asc' }, select: { id: true, name: true }, take: 500 })
}

/** States in which settings and content may be changed; all but a draft become one again by it. */
export const changeable: readonly CampaignState[] = ['draft', 'review', 'approved', 'scheduled']
