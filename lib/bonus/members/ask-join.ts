import type * as z from 'zod'
import { Refusal } from '#lib/action/refusal.ts'
import type { Client } from '#lib/auth/client.ts'
import { now } from '#lib/clock/clock.ts'
import { checkBoxes } from '#lib/consent/check-boxes.ts'
import type { Visit } from '#lib/consent/evidence.ts'
import { db } from '#lib/db/db.ts'
import { takeTries } from '#lib/limits/limit.ts'
import { askProof } from '#lib/proofs/ask-proof.ts'
import { findReferrer } from './find-referrer.ts'
import { joining } from './joining.ts'
import type { askJoinSchema } from './schema.ts'

/**
 * Somebody who is not signed in wants to take part, or to see their points: a code goes to the contact, the rest waits with the proof. The contact is not
 * looked up, so known and unknown ones are answered alike (2.4). Answers the proof's id. Refusals `too-many-tries`, `friend-unknown`,
 * `consent-forged`, `consent-stale`, `consent-no-contact`.
 */
export async function askJoin({ contact, friend, consents }: z.output<typeof askJoinSchema>, client: Client, visit: Visit): Promise<string> {
  await checkBoxes('bonus', consents, [contact.channel])
  await takeTries(['ask:address', client.address], ['ask:contact', contact.value], ['ask:contact-day', contact.value])
  await refuseUnknownFriend(friend)
  const payload = { friend, ...(consents.length > 0 && { consents: { tokens: consents, visit } }) }
  return db.$transaction((tx) => askProof(tx, { purpose: 'join_programme', channel: contact.channel, contact: contact.value, payload }))
}

/** Another code in place of one that was not used; that one dies. Answers the new proof's id. Refusals `code-dead`, `too-many-tries`. */
export async function askJoinAgain(proofId: string, client: Client): Promise<string> {
  const where = { id: proofId, purpose: 'join_programme', provedAt: null, expiresAt: { gt: now() } } as const
  const asked = await db.proof.findFirst({ where, select: { contact: true } })
  if (!asked?.contact) throw new Refusal('code-dead')
  await takeTries(['ask:address', client.address], ['ask:contact', asked.contact], ['ask:contact-day', asked.contact])
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM proofs WHERE id = ${proofId}::uuid FOR UPDATE`
    const proof = await tx.proof.findFirst({ where, select: { channel: true, contact: true, payload: true } })
    if (!proof?.channel || !proof.contact) throw new Refusal('code-dead')
    const payload = joining.parse(proof.payload)
    await tx.proof.delete({ where: { id: proofId } })
    return askProof(tx, { purpose: 'join_programme', channel: proof.channel, contact: proof.contact, payload })
  })
}

/** A code that is nobody's is told at once: whoever typed it can look again. */
export async function refuseUnknownFriend(code: string | null): Promise<void> {
  if (code !== null && !(await findReferrer(db, code))) throw new Refusal('friend-unknown', { friend: 'friend-unknown' })
}
