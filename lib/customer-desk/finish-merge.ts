import type * as z from 'zod'
import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import { checkCode } from '#lib/proofs/check-code.ts'
import { useProof } from '#lib/proofs/use-proof.ts'
import { endConsents } from './end-consents.ts'
import { moveRows, type Moved } from './move-rows.ts'
import { type finishMergeSchema, mergePayload } from './merge-schema.ts'
import { refuseMerge } from './refuse-merge.ts'

export type Merged = { readonly keptId: string; readonly moved: Moved; /** Consents of the record that went: all ended. */ readonly ended: number; /** Kinds of contacts that both had: the kept one's stays. */ readonly dropped: readonly string[] }

/**
 * Makes two persons one, once both have proved their contact by a code told to whoever asked for it: all that is somebody's moves in one
 * transaction, their consents end (a grant is for the contact and the record it was given for), their record and account go. Refusals
 * `code-wrong` (by field), `code-dead`, `not-found`, those of `refuseMerge`.
 */
export async function finishMerge(staff: { readonly personId: string }, { keptProof, goneProof, keptCode, goneCode }: z.output<typeof finishMergeSchema>): Promise<Merged> {
  await proveField(keptProof, keptCode, 'keptCode')
  await proveField(goneProof, goneCode, 'goneCode')
  return db.$transaction(async (tx) => {
    const [kept, gone] = [await useProof(tx, keptProof, 'merge'), await useProof(tx, goneProof, 'merge')]
    const [ofKept, ofGone] = [mergePayload.parse(kept.remembered), mergePayload.parse(gone.remembered)]
    const { keptId, goneId } = ofKept
    // Codes of one merge are of no use for another, nor in other hands.
    if (!ofKept.stays || ofGone.stays || ofGone.keptId !== keptId || ofGone.goneId !== goneId || ofKept.staffId !== staff.personId || ofGone.staffId !== staff.personId) throw new Refusal('code-dead')
    await lockTwo(tx, [keptId, goneId])
    await refuseMerge(tx, { keptId, goneId })
    await stillTheirs(tx, keptId, kept.contact)
    await stillTheirs(tx, goneId, gone.contact)
    const mergedAt = now()
    const { ended } = await endConsents(tx, goneId)
    // First, as the database lets orders move for a merge that is on record only.
    const facts = { proofs: { kept: keptProof, gone: goneProof }, channels: { kept: kept.channel, gone: gone.channel }, endedConsents: ended }
    const moving = await moveRows(tx, { keptId, goneId, proofId: goneProof, record: (counts) => tx.personMerge.create({ data: { keptId, goneId, staffId: staff.personId, mergedAt, facts: { ...facts, ...counts } } }) })
    return { keptId, ended, ...moving }
  })
}

async function proveField(proofId: string, code: string, field: string): Promise<void> {
  try {
    await checkCode(proofId, code)
  } catch (error) {
    throw error instanceof Refusal ? new Refusal(error.code, { [field]: error.code === 'code-wrong' ? 'Код не подходит' : 'Код больше не действует' }) : error
  }
}

/** Carts, people, subjects: in the order in which a checkout and a destruction take them. */
async function lockTwo(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM carts WHERE person_id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`
  const people = await tx.$queryRaw<unknown[]>`SELECT 1 FROM people WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`
  if (people.length < ids.length) throw new Refusal('not-found')
}

async function stillTheirs(tx: Transaction, personId: string, contact: string | null): Promise<void> {
  if ((await tx.contactPoint.count({ where: { personId, value: contact ?? '', verifiedAt: { not: null } } })) === 0) throw new Refusal('code-dead')
}
