import * as z from 'zod'
import type { BonusAdjustmentState, StaffRole } from '#lib/db/generated/enums.ts'
import { readMasked } from '#lib/privacy/read-masked.ts'
import { staffNames } from '#lib/privacy/desk/staff-names.ts'

const PAGE = 50

const listSchema = z.object({
  state: z.enum(['waiting', 'done', 'refused']).optional().catch(undefined),
  before: z.coerce.number().int().positive().optional().catch(undefined),
})

export type AdjustmentsQuery = z.output<typeof listSchema>

/** What the address of the list asks for; what makes no sense is left out. */
export function readListQuery(query: Readonly<Record<string, unknown>>): AdjustmentsQuery {
  return listSchema.parse(query)
}

type Where = { readonly state?: BonusAdjustmentState; readonly memberId?: string; readonly number?: { readonly lt: number } }

/** A page of the adjustments, the newest first; those of people whose data are blocked only for the privacy officer (6.2.4). */
export async function listAdjustments(role: StaffRole, { state, before, memberId }: AdjustmentsQuery & { readonly memberId?: string }) {
  const where: Where = { ...(state && { state }), ...(memberId && { memberId }), ...(before && { number: { lt: before } }) }
  const rows = await readMasked(role, (tx) =>
    tx.bonusAdjustment.findMany({
      where, orderBy: { number: 'desc' }, take: PAGE + 1,
      select: { id: true, number: true, memberId: true, points: true, reason: true, state: true, authorId: true, approverId: true, createdAt: true, decidedAt: true, refusal: true, member: { select: { referralCode: true } } },
    }))
  const mark = (id: string | null) => (id === null ? null : `staff:${id}`)
  const nameOf = await staffNames(rows.flatMap(({ authorId, approverId }) => [mark(authorId), mark(approverId)]))
  const lines = rows.slice(0, PAGE).map(({ member, ...row }) => ({ ...row, code: member.referralCode, author: nameOf(mark(row.authorId)) ?? '', approver: nameOf(mark(row.approverId)) }))
  return { lines, older: rows.length > PAGE ? (lines.at(-1)?.number ?? null) : null }
}

export type AdjustmentLine = Awaited<ReturnType<typeof listAdjustments>>['lines'][number]

/** How many wait for another person, of those that the list shows. */
export function countWaiting(role: StaffRole): Promise<number> {
  return readMasked(role, (tx) => tx.bonusAdjustment.count({ where: { state: 'waiting' } }))
}
