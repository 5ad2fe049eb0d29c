import { now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import { queueLegalMessage } from '#lib/messages/queue-legal-message.ts'

const keyOf = (destructionId: string) => `destruction-last:${destructionId}`

/** Queues the last letter: the contact is gone after it. Whoever is reached by nothing is not written to. */
export async function announceDestruction(tx: Transaction, { id, requestId }: { readonly id: string; readonly requestId: string | null }): Promise<void> {
  await tx.destruction.update({ where: { id }, data: { announcedAt: now() } })
  if (requestId === null) return
  const request = await tx.subjectRequest.findUniqueOrThrow({ where: { id: requestId }, select: { number: true, replyChannel: true, replyTo: true } })
  if (request.replyChannel === null || request.replyTo === null) return
  await queueLegalMessage(tx, {
    key: keyOf(id), template: 'destruction-last', channel: request.replyChannel, recipient: request.replyTo, basis: { requestId },
    reason: `ответ на обращение субъекта № ${request.number}`,
  })
}

/** Whether the last letter was taken by its server, was refused for good, or never written. */
export async function lastLetterIsOut(tx: Transaction, destructionId: string): Promise<boolean> {
  const letter = await tx.outboxMessage.findUnique({ where: { key: keyOf(destructionId) }, select: { state: true } })
  return letter === null || letter.state === 'sent' || letter.state === 'failed'
}
