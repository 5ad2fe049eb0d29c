import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { extendedDue } from './appeal-due.ts'
import { lockRequest } from './close-request.ts'
import { tellAsker } from './queue-appeal-message.ts'

/**
 * Five working days more, once, before the term has ended, with a reason that the person is told (152-FZ art. 20). Answers the new
 * end. Refusals `not-found`, `closed`, `not-extendable`, `extended-already`, `too-late`.
 */
export async function extendRequest(number: number, reason: string): Promise<Date> {
  return db.$transaction(async (tx) => {
    const request = await lockRequest(tx, number)
    const dueAt = extendedDue(request, request.receivedAt)
    if (dueAt === null) throw new Refusal('not-extendable')
    if (request.extendedAt !== null) throw new Refusal('extended-already')
    if (request.dueAt < now()) throw new Refusal('too-late')
    await tx.subjectRequest.update({ where: { id: request.id }, data: { dueAt, extendedAt: now(), extensionReason: reason, remindedAt: null } })
    await tellAsker(tx, 'request', request, 'appeal-extended')
    return dueAt
  })
}
