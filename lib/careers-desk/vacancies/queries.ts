import * as z from 'zod'
import { openStages } from '#lib/careers/stages.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import type { VacancyWhereInput } from '#lib/db/generated/models.ts'
import { type VacancyStanding, vacancyStanding } from './vacancy-state.ts'

const PAGE = 50

const listSchema = z.object({
  q: z.string().max(100).optional().catch(undefined),
  state: z.enum(['open', 'planned', 'ended', 'draft', 'closed']).optional().catch(undefined),
  before: z.uuid().optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
})

export type VacancyListQuery = z.output<typeof listSchema>
export type VacancyRow = Awaited<ReturnType<typeof getVacancies>>['rows'][number]

/** What the address of the list asks for; what makes no sense is left out. */
export function readVacancyQuery(query: Readonly<Record<string, unknown>>): VacancyListQuery {
  return listSchema.parse(query)
}

/** A page of the vacancies, the newest first, with how many answered and how many still wait for a decision: numbers alone, whoever may see candidates. */
export async function getVacancies({ q, state, before, after }: VacancyListQuery) {
  const moment = now()
  const word = q?.trim()
  const found: VacancyWhereInput = word ? { OR: (['title', 'team', 'city'] as const).map((field) => ({ [field]: { contains: word, mode: 'insensitive' } })) } : {}
  const rows = await db.vacancy.findMany({
    where: { AND: [found, state ? inState(state, moment) : {}, before ? { id: { lt: before } } : {}, after ? { id: { gt: after } } : {}] },
    orderBy: { id: after ? 'asc' : 'desc' },
    take: PAGE + 1,
    select: { id: true, slug: true, title: true, team: true, city: true, state: true, publishAt: true, closesAt: true, closedAt: true, _count: { select: { applications: true } } },
  })
  const page = after ? rows.slice(0, PAGE).toReversed() : rows.slice(0, PAGE)
  const waiting = new Map(
    (await db.application.groupBy({ by: ['vacancyId'], where: { vacancyId: { in: page.map(({ id }) => id) }, stage: { in: [...openStages] } }, _count: true })).map((group) => [group.vacancyId, group._count]),
  )
  const isMore = rows.length > PAGE
  return {
    rows: page.map(({ _count, ...row }) => ({ ...row, standing: vacancyStanding(row, moment), applications: _count.applications, waiting: waiting.get(row.id) ?? 0 })),
    newer: (after ? isMore : before !== undefined) ? (page[0]?.id ?? null) : null,
    older: (after ? true : isMore) ? (page.at(-1)?.id ?? null) : null,
  }
}

/** The same as `vacancyStanding`, for the database. */
function inState(state: VacancyStanding, moment: Date): VacancyWhereInput {
  if (state === 'draft' || state === 'closed') return { state }
  if (state === 'planned') return { state: 'published', publishAt: { gt: moment } }
  const begun: VacancyWhereInput = { state: 'published', publishAt: { lte: moment } }
  return state === 'ended' ? { ...begun, closesAt: { lt: moment } } : { AND: [begun, { OR: [{ closesAt: null }, { closesAt: { gte: moment } }] }] }
}

/** How many vacancies stand how. */
export async function countVacancies(): Promise<Readonly<Record<VacancyStanding, number>>> {
  const moment = now()
  const count = (state: VacancyStanding) => db.vacancy.count({ where: inState(state, moment) })
  const [open, planned, ended, draft, closed] = await Promise.all([count('open'), count('planned'), count('ended'), count('draft'), count('closed')])
  return { open, planned, ended, draft, closed }
}

/** A vacancy with all of it, for its editor; null when there is none. */
export async function getDeskVacancy(id: string) {
  if (!z.uuid().safeParse(id).success) return null
  const [vacancy, stages] = await Promise.all([
    db.vacancy.findUnique({ where: { id }, include: { questions: { orderBy: { position: 'asc' } } } }),
    db.application.groupBy({ by: ['stage'], where: { vacancyId: id }, _count: true }),
  ])
  const counts = new Map(stages.map(({ stage, _count }) => [stage, _count]))
  return vacancy && { ...vacancy, standing: vacancyStanding(vacancy, now()), counts, waiting: openStages.reduce((all, stage) => all + (counts.get(stage) ?? 0), 0) }
}

export type DeskVacancy = NonNullable<Awaited<ReturnType<typeof getDeskVacancy>>>

/** What has been written for a team and a city: suggestions of the editor, so that one team is not two. */
export async function getVacancyWords(): Promise<{ readonly teams: readonly string[]; readonly cities: readonly string[] }> {
  const [teams, cities] = await Promise.all([
    db.vacancy.findMany({ distinct: ['team'], orderBy: { team: 'asc' }, select: { team: true }, take: 100 }),
    db.vacancy.findMany({ distinct: ['city'], orderBy: { city: 'asc' }, select: { city: true }, take: 100 }),
  ])
  return { teams: teams.map(({ team }) => team), cities: cities.map(({ city }) => city) }
}

/** The vacancies that candidates can be sought by: all that were published. */
export async function getVacancyChoices(): Promise<readonly { readonly id: string; readonly title: string; readonly open: boolean }[]> {
  const moment = now()
  const rows = await db.vacancy.findMany({ where: { state: { not: 'draft' } }, orderBy: [{ state: 'asc' }, { id: 'desc' }], take: 200, select: { id: true, title: true, state: true, publishAt: true, closesAt: true } })
  return rows.map((row) => ({ id: row.id, title: row.title, open: vacancyStanding(row, moment) === 'open' }))
}
