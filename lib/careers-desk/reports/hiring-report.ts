import * as z from 'zod'
import { db } from '#lib/db/db.ts'
import type { ApplicationStage } from '#lib/db/generated/enums.ts'
import { now } from '#lib/clock/clock.ts'
import { quantile } from './quantile.ts'

const schema = z.object({ vacancy: z.uuid().optional().catch(undefined), months: z.enum(['3', '6', '12', '24']).catch('12') })

export type HiringQuery = z.output<typeof schema>

/** What the address of the report asks for; what makes no sense is left out. */
export function readHiringQuery(query: Readonly<Record<string, unknown>>): HiringQuery {
  return schema.parse(query)
}

/** How many got to a stage, and after how many days from the receipt; null where nobody did. */
export type Step = {
  readonly count: number
  /** Of full days: half of them took no longer. */
  readonly median: number | null
  /** Of full days: three of four took no longer. */
  readonly quartile: number | null
  readonly mean: number | null
}

export type Steps = Readonly<Record<ApplicationStage, Step>>

export type HiringReport = {
  readonly total: Steps
  /** `2026-11`, those without anybody among them. */
  readonly months: readonly { readonly month: string; readonly received: number; readonly hired: number }[]
  readonly vacancies: readonly { readonly id: string; readonly title: string; readonly steps: Steps }[]
}

type Row = { vacancyId: string; title: string; month: string; step: ApplicationStage; days: number; count: number; hours: number }

/**
 * How applications went, by the month in which they were received: how many reached each stage and how long that took, in all, by month and by vacancy. Numbers of nobody: they stay when the candidates' data are
 * gone (5.1.8).
 */
export async function getHiringReport({ vacancy, months }: HiringQuery): Promise<HiringReport> {
  const names = monthsUntil(now(), Number(months))
  const first = `${names[0] ?? ''}-01`
  const rows = await db.$queryRaw<Row[]>`
    SELECT c.vacancy_id AS "vacancyId", v.title, to_char(c.month, 'YYYY-MM') AS month, c.step, c.days, c.count, c.hours FROM hiring_counts c JOIN vacancies v ON v.id = c.vacancy_id
    WHERE c.month >= ${first}::date AND (${vacancy ?? null}::uuid IS NULL OR c.vacancy_id = ${vacancy ?? null}::uuid) ORDER BY v.title, v.id`
  const ids = [...new Set(rows.map(({ vacancyId }) => vacancyId))]
  return {
    total: stepsOf(rows),
    months: names.map((month) => {
      const of = stepsOf(rows.filter((row) => row.month === month))
      return { month, received: of.received.count, hired: of.hired.count }
    }),
    vacancies: ids.map((id) => {
      const own = rows.filter(({ vacancyId }) => vacancyId === id)
      return { id, title: own[0]?.title ?? '', steps: stepsOf(own) }
    }),
  }
}

function stepsOf(rows: readonly Row[]): Steps {
  const of = (step: ApplicationStage): Step => {
    const own = rows.filter((row) => row.step === step)
    const count = own.reduce((all, row) => all + row.count, 0)
    const took = own.map((row) => ({ value: row.days, count: row.count }))
    return { count, median: quantile(took, 0.5), quartile: quantile(took, 0.75), mean: count === 0 ? null : own.reduce((all, row) => all + row.hours, 0) / count / 24 }
  }
  return { received: of('received'), screening: of('screening'), interview: of('interview'), offer: of('offer'), hired: of('hired'), rejected: of('rejected'), withdrawn: of('withdrawn') }
}

/** The last months by name, the earliest first; the shop's zone is UTC+4 all year round. */
function monthsUntil(moment: Date, count: number): string[] {
  const local = new Date(moment.getTime() + 4 * 3_600_000)
  return Array.from({ length: count }, (_, index) => new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() - count + 1 + index, 1)).toISOString().slice(0, 7))
}
