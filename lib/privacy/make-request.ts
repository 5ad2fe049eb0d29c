import { Refusal } from '#lib/action/refusal.ts'
import { minutes, now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import type { MessageChannel, RequestChannel, RequestKind } from '#lib/db/generated/enums.ts'
import { blockSubject } from '#lib/subjects/block-subject.ts'
import { formatDate } from '#lib/text/format-moment.ts'
import { accessAgainFrom, requestDue } from './appeal-due.ts'
import { blockingKinds } from './appeal-kinds.ts'
import { tellAsker } from './queue-appeal-message.ts'
import { stopAtOnce } from './stop-at-once.ts'

export type NewRequest = {
  readonly kind: RequestKind
  readonly channel: RequestChannel
  readonly text: string
  readonly subjectId: string
  readonly personId: string | null
  /** Where to answer: a proved contact. Null when the portal alone shows the answer. */
  readonly reply: { readonly channel: MessageChannel; readonly value: string } | null
  /** By what the asker was identified. */
  readonly proofId: string | null
  /** When it arrived, if not now. */
  readonly receivedAt?: Date
}

export type MadeAppeal = { readonly id: string; readonly number: number; readonly dueAt: Date }

/**
 * Takes a request (6.1.3): number, clock, acknowledgement. What begins a check blocks the data in this transaction (6.2.4), what can be
 * done at once is done in it. The same request sent twice within a minute is one. Refusal `repeat-access` within 30 days after a
 * request for access; UnknownYear when the production calendar does not reach to the end of the term.
 */
export async function makeRequest(tx: Transaction, asked: NewRequest): Promise<MadeAppeal> {
  await tx.$queryRaw`SELECT 1 FROM subjects WHERE id = ${asked.subjectId}::uuid FOR UPDATE`
  const receivedAt = asked.receivedAt ?? now()
  const twin = await findTwin(tx, asked, receivedAt)
  if (twin) return twin
  if (asked.kind === 'access') await refuseRepeated(tx, asked, receivedAt)
  const request = await tx.subjectRequest.create({
    data: {
      kind: asked.kind,
      channel: asked.channel,
      subjectId: asked.subjectId,
      personId: asked.personId,
      replyChannel: asked.reply?.channel ?? null,
      replyTo: asked.reply?.value ?? null,
      proofId: asked.proofId,
      text: asked.text || null,
      receivedAt,
      dueAt: requestDue(asked, receivedAt),
    },
    select: { id: true, number: true, dueAt: true, replyChannel: true, replyTo: true },
  })
  const answered = await stopAtOnce(tx, asked, request.id)
  await tellAsker(tx, 'request', request, answered ? 'appeal-answered' : asked.kind === 'destroy' ? 'destruction-planned' : 'appeal-received')
  if (blockingKinds.includes(asked.kind)) {
    const person = asked.personId === null ? {} : { personId: asked.personId }
    await blockSubject(tx, { subjectId: asked.subjectId, ...person, requestId: request.id, cause: `обращение № ${request.number}` })
  }
  return request
}

async function findTwin(tx: Transaction, { kind, text, subjectId }: NewRequest, moment: Date): Promise<MadeAppeal | null> {
  const since = new Date(moment.getTime() - minutes(1))
  return tx.subjectRequest.findFirst({
    where: { kind, subjectId, text: text || null, receivedAt: { gt: since }, OR: [{ state: 'received' }, { answeredBy: 'shop' }] },
    select: { id: true, number: true, dueAt: true },
  })
}

async function refuseRepeated(tx: Transaction, { subjectId, personId }: NewRequest, moment: Date): Promise<void> {
  const before = await tx.subjectRequest.findFirst({
    where: { kind: 'access', channel: { not: 'regulator' }, state: { not: 'recalled' }, OR: [{ subjectId }, ...(personId === null ? [] : [{ subject: { personId } }])] },
    orderBy: { receivedAt: 'desc' },
    select: { number: true, receivedAt: true },
  })
  if (!before) return
  const from = accessAgainFrom(before.receivedAt)
  if (from <= moment) return
  throw new Refusal('repeat-access', {
    kind: `Такой запрос уже есть: № ${before.number}. Повторить его можно с ${formatDate(from)} Если ответ был неполным, выберите «Задать вопрос».`,
  })
}
