import { db } from '#lib/db/db.ts'
import { destructionPlan, planDestruction, type DestructionPlan } from '../destruction/plan.ts'
import { plannedDestruction } from '../destruction/start-destruction.ts'
import { retentionRules } from '../retention-rules.ts'

export type RuleLine = {
  readonly code: string
  readonly days: number
  readonly start: string
  readonly ground: string
  readonly action: 'destroy' | 'depersonalise'
  readonly last: { readonly ranAt: Date; readonly rows: number; readonly actNumber: number | null } | null
}

/** Every rule of retention (5.1) with what its last run did. */
export async function readRules(): Promise<RuleLine[]> {
  const runs = await db.retentionRun.findMany({ distinct: ['rule'], orderBy: [{ rule: 'asc' }, { ranAt: 'desc' }], select: { rule: true, ranAt: true, rows: true, actNumber: true } })
  return retentionRules.map(({ code, days, start, ground, action }) => {
    const run = runs.find(({ rule }) => rule === code)
    return { code, days, start, ground, action, last: run ? { ranAt: run.ranAt, rows: run.rows, actNumber: run.actNumber } : null }
  })
}

export type DestructionLine = {
  readonly id: string
  readonly cause: string
  readonly state: 'planned' | 'recalled' | 'done'
  readonly plannedAt: Date
  readonly runAt: Date
  readonly needsApproval: boolean
  readonly firstApprover: string | null
  readonly secondApprover: string | null
  readonly finishedAt: Date | null
  readonly act: number | null
}

const line = {
  id: true, cause: true, state: true, plannedAt: true, runAt: true, needsApproval: true, firstApprover: true, secondApprover: true, finishedAt: true, act: { select: { number: true } },
} as const

/** Destructions that are planned, those that come first on top, then the latest that are over; they name nobody. */
export async function readDestructions(): Promise<DestructionLine[]> {
  const planned = await db.destruction.findMany({ where: { state: 'planned' }, orderBy: { runAt: 'asc' }, take: 100, select: line })
  const over = await db.destruction.findMany({ where: { state: { not: 'planned' } }, orderBy: { finishedAt: 'desc' }, take: 20, select: line })
  return [...planned, ...over].map(({ act, ...row }) => ({ ...row, act: act?.number ?? null }))
}

export type DestructionFile = DestructionLine & {
  readonly approvedAt: Date | null
  readonly announcedAt: Date | null
  readonly request: number | null
  /** As it was shown when it was planned. */
  readonly plan: DestructionPlan
  /** What it would do now; null once it is done. */
  readonly today: DestructionPlan | null
}

/** One of them with its dry run; null for what there is not. */
export async function getDestructionFile(id: string): Promise<DestructionFile | null> {
  const found = await db.destruction.findUnique({ where: { id }, select: { ...line, subjectId: true, approvedAt: true, announcedAt: true, plan: true, request: { select: { number: true } } } })
  if (!found) return null
  const { act, request, plan, subjectId, ...row } = found
  const today = row.state === 'planned' ? await db.$transaction((tx) => planDestruction(tx, subjectId)) : null
  return { ...row, act: act?.number ?? null, request: request?.number ?? null, plan: destructionPlan.parse(plan), today }
}

/** The dry run for a subject before anything is ordered; `planned`: the destruction that there is already. Null for nobody. */
export async function dryRun(subjectId: string): Promise<{ readonly plan: DestructionPlan; readonly planned: string | null } | null> {
  const subject = await db.subject.findUnique({ where: { id: subjectId }, select: { personId: true } })
  if (!subject) return null
  const plan = await db.$transaction((tx) => planDestruction(tx, subjectId))
  const planned = await plannedDestruction(db, subject.personId ? { personId: subject.personId } : { subjectId })
  return plan && { plan, planned: planned?.id ?? null }
}

/** The latest acts of destruction; they name nobody. */
export function readActs() {
  return db.destructionAct.findMany({ orderBy: { number: 'desc' }, take: 20, select: { number: true, cause: true, destroyedAt: true, keepUntil: true, categories: true } })
}

/** What must be kept whatever is planned. */
export function readHolds() {
  return db.hold.findMany({ where: { endedAt: null }, orderBy: { startedAt: 'desc' }, take: 100, select: { id: true, cause: true, startedAt: true } })
}
