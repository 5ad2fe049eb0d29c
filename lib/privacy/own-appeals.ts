import { Refusal } from '#lib/action/refusal.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import type { ClaimKind, RequestKind } from '#lib/db/generated/enums.ts'
import { takeTries } from '#lib/limits/limit.ts'
import { subjectOfPerson } from '#lib/subjects/find-subject.ts'
import { makeClaim } from './make-claim.ts'
import { makeRequest, type MadeAppeal } from './make-request.ts'

/** A request of somebody who is signed in, answered to their proved e-mail or mobile. Refusals of `makeRequest`, `too-many-tries`. */
export async function makeOwnRequest(personId: string, asked: { readonly kind: RequestKind; readonly text: string }): Promise<MadeAppeal> {
  await takeTries(['appeal:person', personId])
  return db.$transaction(async (tx) => {
    const whose = { subjectId: await subjectOfPerson(tx, personId), personId, reply: await replyOf(tx, personId), proofId: null }
    return makeRequest(tx, { ...asked, ...whose, channel: 'portal' })
  })
}

/** A claim of somebody who is signed in. Refusals of `makeClaim`, `too-many-tries`, `not-found` for an order that is not theirs. */
export async function makeOwnClaim(personId: string, asked: { readonly kind: ClaimKind; readonly text: string; readonly order: number | null }): Promise<MadeAppeal> {
  await takeTries(['appeal:person', personId])
  return db.$transaction(async (tx) => {
    const order = asked.order === null ? null : await tx.order.findFirst({ where: { number: asked.order, personId }, select: { id: true } })
    if (asked.order !== null && !order) throw new Refusal('not-found', { order: 'Такого заказа у вас нет' })
    const whose = { subjectId: await subjectOfPerson(tx, personId), personId, reply: await replyOf(tx, personId), proofId: null }
    return makeClaim(tx, { ...whose, kind: asked.kind, text: asked.text, orderId: order?.id ?? null })
  })
}

async function replyOf(tx: Transaction, personId: string) {
  const points = await tx.contactPoint.findMany({
    where: { personId, kind: { in: ['email', 'mobile'] }, verifiedAt: { not: null } },
    select: { kind: true, value: true },
  })
  const point = points.find(({ kind }) => kind === 'email') ?? points[0]
  return point ? ({ channel: point.kind === 'email' ? 'email' : 'sms', value: point.value } as const) : null
}
