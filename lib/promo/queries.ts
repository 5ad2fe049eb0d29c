import * as z from 'zod'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import type { PromoCodeWhereInput } from '#lib/db/generated/models.ts'
import { type PromoState, promoState } from './promo-state.ts'

const PAGE = 50

const listSchema = z.object({
  q: z.string().max(100).optional().catch(undefined),
  state: z.enum(['active', 'planned', 'used-up', 'ended', 'stopped']).optional().catch(undefined),
  before: z.uuid().optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
})

export type PromoListQuery = z.output<typeof listSchema>
export type PromoRow = Awaited<ReturnType<typeof getPromos>>['rows'][number]

/** What the address of the list asks for; what makes no sense is left out. */
export function readListQuery(query: Readonly<Record<string, unknown>>): PromoListQuery {
  return listSchema.parse(query)
}

/** A page of the codes, the newest first; ids tell the order, so that a page begins at a key. */
export async function getPromos({ q, state, before, after }: PromoListQuery) {
  const moment = now()
  const word = q?.replaceAll(/\s+/g, '').toUpperCase()
  const rows = await db.promoCode.findMany({
    where: { AND: [word ? { code: { contains: word } } : {}, state ? inState(state, moment) : {}, before ? { id: { lt: before } } : {}, after ? { id: { gt: after } } : {}] },
    orderBy: { id: after ? 'asc' : 'desc' },
    take: PAGE + 1,
    select: {
      id: true, code: true, kind: true, value: true, startsAt: true, endsAt: true, minGoods: true, maxUses: true, maxUsesPerPerson: true, uses: true, active: true,
      _count: { select: { categories: true, products: true } },
    },
  })
  const page = after ? rows.slice(0, PAGE).toReversed() : rows.slice(0, PAGE)
  const isMore = rows.length > PAGE
  return {
    rows: page.map(({ _count, ...row }) => ({ ...row, state: promoState(row, moment), scoped: _count.categories + _count.products > 0 })),
    newer: (after ? isMore : before !== undefined) ? (page[0]?.id ?? null) : null,
    older: (after ? true : isMore) ? (page.at(-1)?.id ?? null) : null,
  }
}

/** The same as `promoState`, for the database. */
function inState(state: PromoState, moment: Date): PromoCodeWhereInput {
  if (state === 'stopped') return { active: false }
  if (state === 'ended') return { active: true, endsAt: { lte: moment } }
  if (state === 'planned') return { active: true, startsAt: { gt: moment } }
  const begun: PromoCodeWhereInput = { active: true, startsAt: { lte: moment }, OR: [{ endsAt: null }, { endsAt: { gt: moment } }] }
  const limit = db.promoCode.fields.maxUses
  return state === 'used-up' ? { ...begun, maxUses: { not: null }, uses: { gte: limit } } : { AND: [begun, { OR: [{ maxUses: null }, { uses: { lt: limit } }] }] }
}

/** How many codes there are in each state. */
export async function countPromos(): Promise<Readonly<Record<PromoState, number>>> {
  const moment = now()
  const count = (state: PromoState) => db.promoCode.count({ where: inState(state, moment) })
  const [active, planned, usedUp, ended, stopped] = await Promise.all([count('active'), count('planned'), count('used-up'), count('ended'), count('stopped')])
  return { active, planned, 'used-up': usedUp, ended, stopped }
}

/** A code with all of it; null when there is none. */
export async function getPromo(id: string) {
  if (!z.uuid().safeParse(id).success) return null
  const promo = await db.promoCode.findUnique({
    where: { id },
    include: {
      categories: { orderBy: { position: 'asc' }, select: { id: true, name: true } },
      products: { orderBy: { name: 'asc' }, select: { id: true, name: true, slug: true } },
      _count: { select: { redemptions: true } },
    },
  })
  return promo && { ...promo, state: promoState(promo, now()), redeemed: promo._count.redemptions > 0 }
}

export type PromoView = NonNullable<Awaited<ReturnType<typeof getPromo>>>

/** What a code can be limited to. */
export async function getScopeChoices(): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return db.category.findMany({ orderBy: [{ position: 'asc' }, { name: 'asc' }], select: { id: true, name: true }, take: 200 })
}
