import { now } from '#lib/clock/clock.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import type { ReportReason, ReportState, ReviewState, StaffRole } from '#lib/db/generated/enums.ts'
import { addWorkingDays, dayOf, endOfDay, UnknownYear } from '#lib/privacy/calendar.ts'
import { workingDaysLeft } from '#lib/privacy/clock-words.ts'
import { readMasked } from '#lib/privacy/read-masked.ts'
import type { ReportQuery } from './report-query.ts'

const PAGE = 50

/** A line of the list of complaints: nothing of who complained. Times are UTC. */
export type ReportLine = {
  readonly number: number
  readonly reason: ReportReason
  readonly state: ReportState
  readonly createdAt: Date
  readonly dueAt: Date
  readonly decidedAt: Date | null
  /** Working days left; negative when it is late. */
  readonly left: number
  readonly review: { readonly id: string; readonly pseudonym: string; readonly state: ReviewState; readonly product: { readonly name: string } }
}

export type ReportCounts = { readonly open: number; readonly overdue: number; readonly soon: number }

export type ReportList = {
  readonly lines: readonly ReportLine[]
  /** The key of the next page; null at the end. */
  readonly next: string | null
  readonly counts: ReportCounts
  /** Open ones of people whose data are blocked: the privacy officer sees them (6.2.4). */
  readonly hidden: number
}

/** Complaints about reviews: open ones by their terms, decided ones from the latest. */
export async function listReports(role: StaffRole, query: ReportQuery): Promise<ReportList> {
  const { rows, counts } = await readMasked(role, async (tx) => ({ rows: await tx.reviewReport.findMany({ ...orderOf(query), take: PAGE + 1, select }), counts: await count(tx) }))
  const all = await db.reviewReport.count({ where: open })
  const lines = rows.slice(0, PAGE).map((row): ReportLine => ({ ...row, left: workingDaysLeft(row.dueAt, now()) }))
  const last = lines.at(-1)
  const moment = last && (query.state === 'open' ? last.dueAt : last.decidedAt)
  return { lines, next: rows.length > PAGE && last && moment ? `${moment.getTime()}_${last.number}` : null, counts, hidden: all - counts.open }
}

/** How many are open, late, and due by the end of the next working day. */
export function countReports(role: StaffRole): Promise<ReportCounts> {
  return readMasked(role, count)
}

/** The next that have to be decided. */
export function nextReports(role: StaffRole, take: number) {
  return readMasked(role, (tx) => tx.reviewReport.findMany({ where: open, orderBy: [{ dueAt: 'asc' }, { number: 'asc' }], take, select: { number: true, reason: true, dueAt: true, reviewId: true } }))
}

/** By the moment, not by the state, which says the same (constraint `review_reports_decided`): under the role of staff the database compares no state before it has asked of each row whether it may be seen. */
const open = { decidedAt: null } as const

const select = {
  number: true, reason: true, state: true, createdAt: true, dueAt: true, decidedAt: true, review: { select: { id: true, pseudonym: true, state: true, product: { select: { name: true } } } },
} as const

async function count(tx: Transaction): Promise<ReportCounts> {
  const bounds = dueBounds()
  const of = (dueAt?: { gte?: Date; lte?: Date; lt?: Date }) => tx.reviewReport.count({ where: { ...open, ...(dueAt && { dueAt }) } })
  return { open: await of(), overdue: await of(bounds.overdue), soon: await of(bounds.soon) }
}

function orderOf({ state, due, reason, after }: ReportQuery): { where: Prisma.ReviewReportWhereInput; orderBy: Prisma.ReviewReportOrderByWithRelationInput[] } {
  const about: Prisma.ReviewReportWhereInput = reason === undefined ? {} : { reason }
  if (state === 'open') {
    const past: Prisma.ReviewReportWhereInput = after ? { OR: [{ dueAt: { gt: after.moment } }, { dueAt: after.moment, number: { gt: after.number } }] } : {}
    return { where: { ...open, AND: [about, due === undefined ? {} : { dueAt: dueBounds()[due] }, past] }, orderBy: [{ dueAt: 'asc' }, { number: 'asc' }] }
  }
  const past: Prisma.ReviewReportWhereInput = after ? { OR: [{ decidedAt: { lt: after.moment } }, { decidedAt: after.moment, number: { lt: after.number } }] } : {}
  return { where: { decidedAt: { not: null }, AND: [about, past] }, orderBy: [{ decidedAt: 'desc' }, { number: 'desc' }] }
}

function dueBounds() {
  const moment = now()
  return { overdue: { lt: moment }, soon: { gte: moment, lte: nextWorkingDay(moment) } }
}

/** The end of the next working day; of tomorrow, where the calendar does not reach. */
function nextWorkingDay(moment: Date): Date {
  try {
    return endOfDay(addWorkingDays(dayOf(moment), 1))
  } catch (error) {
    if (error instanceof UnknownYear) return endOfDay(dayOf(moment) + 1)
    throw error
  }
}
