import { now } from '#lib/clock/clock.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import type { StaffRole } from '#lib/db/generated/enums.ts'
import { readMasked } from '#lib/privacy/read-masked.ts'
import type { QuestionFilter } from './question-filter.ts'

const PAGE = 50

/** A line of the queue: what is asked of which product, nothing of who asks. */
export type QuestionLine = {
  readonly number: number
  /** As it was asked, or what is left of it on the site. */
  readonly text: string
  readonly product: string
  readonly hidden: boolean
  readonly shown: boolean
  readonly state: 'waiting' | 'answered' | 'declined'
  readonly askedAt: Date
  readonly dueAt: Date
  readonly late: boolean
}

export type QuestionList = {
  readonly lines: readonly QuestionLine[]
  /** The number the next page begins after; null at the end. */
  readonly next: number | null
  readonly counts: { readonly waiting: number; readonly overdue: number }
}

/** Questions for the desk: those that wait, the oldest first; closed ones, the latest first. Of people whose data are blocked only the privacy officer sees them (6.2.4). */
export async function listQuestions(role: StaffRole, { state, due, product, q, after }: QuestionFilter): Promise<QuestionList> {
  const moment = now()
  const forward = state === 'waiting'
  const where: Prisma.ProductQuestionWhereInput = {
    state,
    ...(due && { dueAt: { lt: moment } }),
    ...(product && { product: { OR: [{ name: { contains: product, mode: 'insensitive' } }, { slug: product.toLowerCase() }, { variants: { some: { sku: product.toUpperCase() } } }] } }),
    ...(after && { number: forward ? { gt: after } : { lt: after } }),
    ...(q && { OR: [...(/^\d{1,9}$/.test(q) ? [{ number: Number(q) }] : []), { text: { contains: q, mode: 'insensitive' } }, { shownText: { contains: q, mode: 'insensitive' } }, { product: { name: { contains: q, mode: 'insensitive' } } }] }),
  }
  const [rows, waiting, overdue] = await readMasked(role, async (tx) => [
    await tx.productQuestion.findMany({
      where, orderBy: { number: forward ? 'asc' : 'desc' }, take: PAGE + 1,
      select: { number: true, text: true, shownText: true, hidden: true, state: true, askedAt: true, dueAt: true, product: { select: { name: true } } },
    }),
    await tx.productQuestion.count({ where: { state: 'waiting' } }),
    await tx.productQuestion.count({ where: { state: 'waiting', dueAt: { lt: moment } } }),
  ] as const)
  const lines = rows.slice(0, PAGE).map(({ text, shownText, product: { name }, ...row }) => ({
    ...row, text: text ?? shownText ?? '', product: name, shown: shownText !== null, late: row.state === 'waiting' && row.dueAt < moment,
  }))
  return { lines, next: rows.length > PAGE ? (lines.at(-1)?.number ?? null) : null, counts: { waiting, overdue } }
}
