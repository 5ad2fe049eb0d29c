import { Refusal } from '#lib/action/refusal.ts'
import type { Client } from '#lib/auth/client.ts'
import { now } from '#lib/clock/clock.ts'
import { grantConsents } from '#lib/consent/grant-consents.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import type { Contact } from '#lib/form/fields.ts'
import { giveBack, type Limited, takeTries } from '#lib/limits/limit.ts'
import { checkCode } from '#lib/proofs/check-code.ts'
import { livingProof } from '#lib/proofs/living-proof.ts'
import { useProof } from '#lib/proofs/use-proof.ts'
import { type Joined, joinProgramme } from './join-programme.ts'
import { type Joining, joining } from './joining.ts'

/**
 * The code of a letter or an SMS: its contact takes part from now on, or did before. Wrong codes are counted per proof, per contact and per address.
 * Refusals `code-wrong`, `code-dead`, `too-many-tries`, `no-programme`.
 */
export async function enterJoinCode(proofId: string, code: string, client: Client): Promise<Joined> {
  const proof = await livingProof(proofId)
  if (!proof?.contact || proof.purpose !== 'join_programme') throw new Refusal('code-dead')
  const limited: Limited[] = [['code:address', client.address], ['code:contact', proof.contact]]
  await takeTries(...limited)
  await checkCode(proofId, code)
  await giveBack(...limited)
  return db.$transaction(async (tx) => {
    const { channel, contact, remembered } = await useProof(tx, proofId, 'join_programme')
    if (!channel || !contact) throw new Refusal('code-dead')
    const { friend, consents } = joining.parse(remembered)
    const joined = await joinProgramme(tx, { channel, value: contact }, { at: now(), friend })
    if (consents) await giveTicked(tx, { channel, value: contact }, { memberId: joined.memberId, proofId, consents })
    return joined
  })
}

type Ticked = { readonly memberId: string; readonly proofId: string; readonly consents: NonNullable<Joining['consents']> }

/** What was ticked holds with the proof. A text that has changed meanwhile is not agreed to: nobody's membership waits for that. */
async function giveTicked(tx: Transaction, { channel, value }: Contact, { memberId, proofId, consents: { tokens, visit } }: Ticked): Promise<void> {
  const { personId } = await tx.bonusMember.findUniqueOrThrow({ where: { id: memberId }, select: { personId: true } })
  try {
    await grantConsents(tx, { point: 'bonus', tokens, contacts: { [channel]: value }, personId, evidence: visit, proved: { [channel]: proofId } })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}
