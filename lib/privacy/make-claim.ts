import { minutes, now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import type { ClaimKind } from '#lib/db/generated/enums.ts'
import { claimDue } from './appeal-due.ts'
import type { MadeAppeal, NewRequest } from './make-request.ts'
import { tellAsker } from './queue-appeal-message.ts'

export type NewClaim = Pick<NewRequest, 'text' | 'subjectId' | 'personId' | 'reply' | 'proofId'> & {
  readonly kind: ClaimKind
  readonly orderId: string | null
  /** When it arrived, if not now. */
  readonly receivedAt?: Date
}

/** Takes a claim (8.1): number, dated receipt, the strictest clock of its kind (8.2). The same one sent twice within a minute is one. */
export async function makeClaim(tx: Transaction, claim: NewClaim): Promise<MadeAppeal> {
  await tx.$queryRaw`SELECT 1 FROM subjects WHERE id = ${claim.subjectId}::uuid FOR UPDATE`
  const receivedAt = claim.receivedAt ?? now()
  const { kind, text, subjectId, personId, orderId, reply, proofId } = claim
  const twin = await tx.claim.findFirst({
    where: { kind, text, subjectId, orderId, receivedAt: { gt: new Date(receivedAt.getTime() - minutes(1)) }, state: 'received' },
    select: { id: true, number: true, dueAt: true },
  })
  if (twin) return twin
  const made = await tx.claim.create({
    data: {
      kind, text, subjectId, personId, orderId, proofId,
      replyChannel: reply?.channel ?? null, replyTo: reply?.value ?? null,
      receivedAt, dueAt: claimDue(kind, receivedAt),
    },
    select: { id: true, number: true, dueAt: true, replyChannel: true, replyTo: true },
  })
  await tellAsker(tx, 'claim', made, 'appeal-received')
  return made
}
