import { Refusal } from '#lib/action/refusal.ts'
import { db } from '#lib/db/db.ts'
import { takeTries } from '#lib/limits/limit.ts'
import { askProof } from '#lib/proofs/ask-proof.ts'
import { channelOf } from './contact-channel.ts'
import { findContactChange, purposeOf } from './find-contact-change.ts'
import type { HalfInput } from './schema.ts'

/** Sends a new code to one side of the change; the one before is dead. Refusals `change-gone`, `too-many-tries`. */
export async function resendContactCode(personId: string, { kind, half }: HalfInput): Promise<void> {
  const change = await findContactChange(db, personId, kind)
  const proof = change?.[half]
  if (!change || !proof || proof.proved || change.expired) throw new Refusal('change-gone')
  const { contact } = proof
  await takeTries(['change:person', personId], ['change:person-day', personId], ['ask:contact', contact], ['ask:contact-day', contact])
  await db.$transaction(async (tx) => {
    const { count } = await tx.proof.deleteMany({ where: { id: proof.id, personId, provedAt: null } })
    if (count === 0) throw new Refusal('change-gone')
    await askProof(tx, { purpose: purposeOf[half], channel: channelOf(kind), contact, personId, changeId: change.changeId })
  })
}
