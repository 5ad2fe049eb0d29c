import { Refusal } from '#lib/action/refusal.ts'
import { db } from '#lib/db/db.ts'
import type { RequestKind } from '#lib/db/generated/enums.ts'
import { blockSubject } from '#lib/subjects/block-subject.ts'
import { lockRequest } from '../close-request.ts'
import { endBlock } from '../end-block.ts'

/** What a request asks for. Refusal `not-found`. */
export async function kindOfRequest(number: number): Promise<RequestKind> {
  const found = await db.subjectRequest.findUnique({ where: { number }, select: { kind: true } })
  if (!found) throw new Refusal('not-found')
  return found.kind
}

/** Blocks the data of whoever asked, until the request is closed (6.2.4). Refusals `not-found`, `closed`. */
export async function blockForRequest(number: number): Promise<void> {
  await db.$transaction(async (tx) => {
    const { id } = await lockRequest(tx, number)
    const { subjectId, personId } = await tx.subjectRequest.findUniqueOrThrow({ where: { id }, select: { subjectId: true, personId: true } })
    await blockSubject(tx, { subjectId, ...(personId && { personId }), requestId: id, cause: `обращение № ${number}` })
  })
}

/** Ends what a request has blocked, with a decision, while it is still being looked into. Refusals `not-found`, `closed`, `not-blocked`. */
export async function endRequestBlock(number: number, decision: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const { id } = await lockRequest(tx, number)
    if ((await tx.block.count({ where: { requestId: id, endedAt: null } })) === 0) throw new Refusal('not-blocked')
    await endBlock(tx, { requestId: id }, decision)
  })
}
