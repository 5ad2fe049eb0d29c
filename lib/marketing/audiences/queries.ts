import * as z from 'zod'
import { rulesAt } from '#lib/bonus/rules/rules-at.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { audienceDefinition } from './definition.ts'
import { definitionNames } from './definition-names.ts'
import { describeDefinition } from './describe-definition.ts'

const PAGE = 50

const listSchema = z.object({
  q: z.string().max(100).optional().catch(undefined),
  state: z.enum(['archived']).optional().catch(undefined),
  before: z.uuid().optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
})

export type AudienceListQuery = z.output<typeof listSchema>
export type AudienceRow = Awaited<ReturnType<typeof getAudiences>>['rows'][number]

/** What the address of the list asks for; what makes no sense is left out. */
export function readAudienceQuery(query: Readonly<Record<string, unknown>>): AudienceListQuery {
  return listSchema.parse(query)
}

/** A page of the audiences, the newest first, each in words. */
export async function getAudiences({ q, state, before, after }: AudienceListQuery) {
  const found = await db.audience.findMany({
    where: {
      AND: [
        { archivedAt: state ? { not: null } : null }, q ? { name: { contains: q, mode: 'insensitive' } } : {}, before ? { id: { lt: before } } : {}, after ? { id: { gt: after } } : {},
      ],
    },
    orderBy: { id: after ? 'asc' : 'desc' },
    take: PAGE + 1,
    select: { id: true, name: true, definition: true, createdAt: true, updatedAt: true, archivedAt: true, _count: { select: { campaigns: true } } },
  })
  const page = after ? found.slice(0, PAGE).toReversed() : found.slice(0, PAGE)
  const rows = page.map(({ definition, _count, ...row }) => ({ ...row, definition: audienceDefinition.parse(definition), campaigns: _count.campaigns }))
  const names = await definitionNames(rows.map(({ definition }) => definition))
  const isMore = found.length > PAGE
  return {
    rows: rows.map(({ definition, ...row }) => ({ ...row, words: describeDefinition(definition, names) })),
    newer: (after ? isMore : before !== undefined) ? (page[0]?.id ?? null) : null,
    older: (after ? true : isMore) ? (page.at(-1)?.id ?? null) : null,
  }
}

/** How many are in use, and how many are archived. */
export async function countAudiences(): Promise<{ readonly living: number; readonly archived: number }> {
  const [living, archived] = await Promise.all([db.audience.count({ where: { archivedAt: null } }), db.audience.count({ where: { archivedAt: { not: null } } })])
  return { living, archived }
}

/** An audience with all of it, its definition in words, the articles of its products and its campaigns; null when there is none. */
export async function getAudience(id: string) {
  if (!z.uuid().safeParse(id).success) return null
  const audience = await db.audience.findUnique({
    where: { id },
    include: { campaigns: { orderBy: { number: 'desc' }, take: 20, select: { number: true, name: true, state: true } } },
  })
  if (!audience) return null
  const definition = audienceDefinition.parse(audience.definition)
  const ids = definition.groups.flatMap(({ conditions }) => conditions.flatMap((each) => (each.kind === 'bought' && each.what.type === 'product' ? [each.what.id] : [])))
  const [names, products] = await Promise.all([definitionNames([definition]), db.product.findMany({ where: { id: { in: ids } }, select: { id: true, slug: true } })])
  return { ...audience, definition, words: describeDefinition(definition, names), slugs: Object.fromEntries(products.map((each) => [each.id, each.slug])) }
}

export type AudienceView = NonNullable<Awaited<ReturnType<typeof getAudience>>>

/** What conditions choose from. */
export async function getAudienceFacts() {
  const [categories, regions, rules] = await Promise.all([
    db.category.findMany({ orderBy: [{ position: 'asc' }, { name: 'asc' }], select: { id: true, name: true }, take: 300 }),
    db.deliveryRegion.findMany({ orderBy: { name: 'asc' }, select: { code: true, name: true } }),
    rulesAt(now()),
  ])
  return { categories, regions, levels: (rules?.levels ?? []).map(({ code, name }) => ({ code, name })) }
}

export type AudienceFacts = Awaited<ReturnType<typeof getAudienceFacts>>
