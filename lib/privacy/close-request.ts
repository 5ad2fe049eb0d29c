import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import { recallDestruction } from './destruction/recall-destruction.ts'
import { endBlock } from './end-block.ts'
import { tellAsker } from './queue-appeal-message.ts'

/** Answers a request. `by`: who of the staff. What it has blocked is free again. Refusals `not-found`, `closed`. */
export function answerRequest(number: number, answer: string, by: string): Promise<void> {
  return close(number, { state: 'answered', answer, answeredBy: by }, `дан ответ на обращение № ${number}`)
}

/** Refuses a request, with the ground that the law gives. Refusals `not-found`, `closed`. */
export function refuseRequest(number: number, ground: string, by: string): Promise<void> {
  return close(number, { state: 'refused', refusalGround: ground, answeredBy: by }, `в обращении № ${number} отказано`)
}

/** Whoever made a request takes it back, and with it what it has planned. Refusals `not-found`, `closed`, `too-late` for a destruction that has begun. */
export function recallRequest(id: string): Promise<void> {
  return close(id, { state: 'recalled' }, 'обращение отозвано')
}

type Closing =
  | { readonly state: 'answered'; readonly answer: string; readonly answeredBy: string }
  | { readonly state: 'refused'; readonly refusalGround: string; readonly answeredBy: string }
  | { readonly state: 'recalled' }

/** Of two who close it at once the second is refused. */
async function close(which: number | string, closing: Closing, decision: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const request = await lockRequest(tx, which)
    await tx.subjectRequest.update({ where: { id: request.id }, data: { ...closing, closedAt: now() } })
    if (request.kind === 'destroy' && closing.state !== 'answered') await recallDestruction(tx, request.id)
    await endBlock(tx, { requestId: request.id }, decision)
    await tellAsker(tx, 'request', request, closing.state === 'recalled' ? 'appeal-recalled' : 'appeal-answered')
  })
}

/** An open request, held until the transaction ends. Refusals `not-found`, `closed`. */
export async function lockRequest(tx: Transaction, which: number | string) {
  const where = typeof which === 'number' ? { number: which } : { id: which }
  const found = await tx.subjectRequest.findUnique({ where, select: { id: true } })
  if (!found) throw new Refusal('not-found')
  await tx.$queryRaw`SELECT 1 FROM subject_requests WHERE id = ${found.id}::uuid FOR UPDATE`
  const request = await tx.subjectRequest.findUniqueOrThrow({
    where: { id: found.id },
    select: { id: true, number: true, kind: true, channel: true, state: true, receivedAt: true, dueAt: true, extendedAt: true, replyChannel: true, replyTo: true },
  })
  if (request.state !== 'received') throw new Refusal('closed')
  return request
}
