import { unseal } from '#lib/crypto/seal.ts'
import { now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import { subjectKey } from './subject-key.ts'

type Blocking = {
  readonly subjectId: string
  /** Whose data they are; who the subject belongs to when absent. */
  readonly personId?: string
  readonly requestId?: string
  /** Short and Russian, shown to the person: «обращение № 1042». */
  readonly cause: string
}

/**
 * Blocks the data of a subject, and of the person it belongs to, from the commit of this transaction on (6.2.4): staff do not see them,
 * nothing is sent. What the same request (or, without one, the same cause) has blocked already stays one block. Answers its id.
 */
export async function blockSubject(tx: Transaction, { subjectId, personId, requestId, cause }: Blocking): Promise<string> {
  const [subject] = await tx.$queryRaw<{ personId: string | null }[]>`SELECT person_id AS "personId" FROM subjects WHERE id = ${subjectId}::uuid FOR UPDATE`
  if (!subject) throw new Error(`there is no subject ${subjectId}`)
  const whose = personId ?? subject.personId
  const open = await tx.block.findFirst({ where: { subjectId, endedAt: null, ...(requestId ? { requestId } : { requestId: null, cause }) }, select: { id: true } })
  if (open) return open.id
  const { id } = await tx.block.create({
    data: { subjectId, personId: whose, requestId: requestId ?? null, cause, startedAt: now() },
    select: { id: true },
  })
  for (const contact of await contactsOf(tx, subjectId, whose)) {
    await tx.$executeRaw`INSERT INTO blocked_contacts (block_id, digest) VALUES (${id}::uuid, contact_digest(${contact})) ON CONFLICT DO NOTHING`
  }
  return id
}

/** What the subject, or all of the person's, are known by: by these guests' orders and messages are found. */
async function contactsOf(tx: Transaction, subjectId: string, personId: string | null): Promise<string[]> {
  const sealed = await tx.subjectContact.findMany({
    where: { releasedAt: null, channel: { in: ['email', 'sms'] }, OR: [{ subjectId }, ...(personId ? [{ subject: { personId } }] : [])] },
    select: { subjectId: true, sealed: true },
  })
  const keys = new Map<string, string | null>()
  for (const each of sealed) if (!keys.has(each.subjectId)) keys.set(each.subjectId, await subjectKey(tx, each.subjectId))
  const known = sealed.map((each) => unseal('contact', each.subjectId, each.sealed, keys.get(each.subjectId) ?? ''))
  const proved = personId === null ? [] : await tx.contactPoint.findMany({ where: { personId, verifiedAt: { not: null } }, select: { value: true } })
  return [...new Set([...known.filter((value) => value !== null), ...proved.map(({ value }) => value)])]
}
