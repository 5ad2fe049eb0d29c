import * as z from 'zod'
import type { Prisma } from '#lib/db/generated/client.ts'
import type { StaffRole } from '#lib/db/generated/enums.ts'
import { staffNames } from '#lib/privacy/desk/staff-names.ts'
import { workingDaysLeft } from '#lib/privacy/clock-words.ts'
import { readMasked } from '#lib/privacy/read-masked.ts'
import { now } from '#lib/clock/clock.ts'
import type { Unmasked } from '#lib/unmasking/is-unmasked.ts'
import { nextWaiting } from './list-reviews.ts'

const fields = {
  id: true, personId: true, pseudonym: true, rating: true, text: true, state: true, reason: true, reasonWords: true, createdAt: true, editedAt: true, publishedAt: true, moderatedAt: true, moderatedBy: true,
  answer: true, answeredAt: true, answeredBy: true, blocked: true, helpful: true, unhelpful: true, revision: true, orderId: true, position: true,
  product: { select: { id: true, name: true, slug: true } },
  photos: { orderBy: { position: 'asc' }, select: { id: true, width: true, height: true, withheld: true } },
  reports: {
    orderBy: [{ state: 'asc' }, { dueAt: 'asc' }, { id: 'asc' }],
    select: { id: true, number: true, reason: true, words: true, createdAt: true, dueAt: true, state: true, decidedAt: true, decidedBy: true, decisionWords: true, revision: true, reporterId: true },
  },
} satisfies Prisma.ReviewSelect

type Looker = { readonly personId: string; readonly role: StaffRole }

/**
 * What staff see of one review; null if there is none, or a block hides it (6.2.4). Its author is a pseudonym, and whoever complained is nobody; the author's name is there only where `unmasked`
 * (5.5), their order only where `seesOrder`.
 */
export async function getDeskReview(staff: Looker, id: string, { unmasked, seesOrder }: { readonly unmasked: Unmasked | null; readonly seesOrder: boolean }) {
  if (!z.uuid().safeParse(id).success) return null
  const read = await readMasked(staff.role, async (tx) => {
    const review = await tx.review.findUnique({ where: { id }, select: fields })
    if (!review) return null
    const [bought, author, others] = await Promise.all([
      tx.orderLine.findUnique({ where: { orderId_position: { orderId: review.orderId, position: review.position } }, select: { name: true, option: true, order: { select: { number: true, placedAt: true } } } }),
      unmasked && tx.person.findUnique({ where: { id: review.personId }, select: { surname: true, givenName: true } }),
      tx.review.count({ where: { personId: review.personId, id: { not: id } } }),
    ])
    return { review, bought, author, others }
  })
  if (!read) return null
  const { personId, orderId, position: _, reports, moderatedBy, answeredBy, ...review } = read.review
  const nameOf = await staffNames([...new Set([moderatedBy, answeredBy, ...reports.map(({ decidedBy }) => decidedBy)])].map(markOf))
  return {
    ...review,
    moderator: nameOf(markOf(moderatedBy)),
    answerer: nameOf(markOf(answeredBy)),
    /** «Иванова Анна»; null while masked. */
    author: read.author ? [read.author.surname, read.author.givenName].filter(Boolean).join(' ') : null,
    /** Reviews of other goods by the same author. */
    others: read.others,
    /** Nobody decides about their own. */
    own: personId === staff.personId,
    /** What was bought and when; the order itself for whoever sees orders. */
    bought: read.bought && { name: read.bought.name, option: read.bought.option, at: read.bought.order.placedAt, order: seesOrder ? { id: orderId, number: read.bought.order.number } : null },
    reports: reports.map(({ reporterId, decidedBy, ...report }) => ({ ...report, left: workingDaysLeft(report.dueAt, now()), signedIn: reporterId !== null, own: reporterId === staff.personId, decider: nameOf(markOf(decidedBy)) })),
    next: await nextWaiting(staff, id),
  }
}

export type DeskReview = NonNullable<Awaited<ReturnType<typeof getDeskReview>>>
export type DeskReport = DeskReview['reports'][number]

const markOf = (personId: string | null): string | null => (personId === null ? null : `staff:${personId}`)
