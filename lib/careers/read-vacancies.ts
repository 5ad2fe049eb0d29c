import { db } from '#lib/db/db.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import type { VacancyCard, VacancyView } from './types.ts'

const card = {
  slug: true, title: true, team: true, city: true, employment: true, workplace: true, salaryFrom: true, salaryTo: true, salaryGross: true, summary: true, publishAt: true, closesAt: true,
} as const satisfies Prisma.VacancySelect

const whole = {
  ...card, id: true, state: true, description: true, duties: true, requirements: true, conditions: true,
  questions: { orderBy: { position: 'asc' }, select: { id: true, kind: true, text: true, required: true, options: true } },
} as const satisfies Prisma.VacancySelect

/** The vacancies that may be answered at a moment, by team, the newest first. */
export async function readOpenVacancies(at: Date): Promise<VacancyCard[]> {
  const rows = await db.vacancy.findMany({
    where: { state: 'published', publishAt: { lte: at }, OR: [{ closesAt: null }, { closesAt: { gte: at } }] },
    orderBy: [{ team: 'asc' }, { publishAt: 'desc' }, { id: 'desc' }],
    select: card,
  })
  return rows.map(asCard)
}

/** A vacancy that is or was published; null for a draft and for an address that never was one. */
export async function readVacancy(slug: string, at: Date): Promise<VacancyView | null> {
  const row = await db.vacancy.findFirst({ where: { slug, publishAt: { lte: at }, state: { not: 'draft' } }, select: whole })
  return row && asView(row, at)
}

/** A vacancy by its id, whatever its state, as its page will show it: for the preview of a draft. */
export async function readAnyVacancy(id: string, at: Date): Promise<VacancyView | null> {
  const row = await db.vacancy.findUnique({ where: { id }, select: whole })
  return row && asView(row, at)
}

/** The addresses of vacancies that were published and may not be answered any more. */
export async function readClosedSlugs(at: Date): Promise<string[]> {
  const rows = await db.vacancy.findMany({
    where: { publishAt: { lte: at }, OR: [{ state: 'closed' }, { state: 'published', closesAt: { lt: at } }] },
    orderBy: { id: 'asc' },
    select: { slug: true },
  })
  return rows.map(({ slug }) => slug)
}

type CardRow = Prisma.VacancyGetPayload<{ select: typeof card }>
type WholeRow = Prisma.VacancyGetPayload<{ select: typeof whole }>

function asCard({ slug, title, team, city, employment, workplace, salaryFrom, salaryTo, salaryGross, summary, publishAt, closesAt }: CardRow): VacancyCard {
  return {
    slug, title, team, city, employment, workplace, summary,
    salary: { from: salaryFrom, to: salaryTo, gross: salaryGross },
    publishedAt: publishAt?.toISOString() ?? '',
    closesAt: closesAt?.toISOString() ?? null,
  }
}

function asView(row: WholeRow, at: Date): VacancyView {
  const { id, state, description, duties, requirements, conditions, questions, closesAt } = row
  return {
    ...asCard(row), id, duties, requirements, conditions, questions,
    description: description.split(/\n\s*\n/).map((paragraph) => paragraph.trim()).filter(Boolean),
    open: state === 'published' && (closesAt === null || closesAt >= at),
  }
}
