import { randomUUID } from 'node:crypto'
import { Refusal } from '#lib/action/refusal.ts'
import { db } from '#lib/db/db.ts'
import { takeTries } from '#lib/limits/limit.ts'
import { askProof } from '#lib/proofs/ask-proof.ts'
import { cancelContactChange } from './cancel-contact-change.ts'
import { channelOf } from './contact-channel.ts'
import { findContactChange } from './find-contact-change.ts'
import { lockPerson } from './lock-person.ts'
import type { NewContactInput } from './schema.ts'

/**
 * Begins to change an e-mail or mobile, or to add the missing one: the proved old one has to agree, the new one to be proved.
 * A change that was under way gives way. Whether the new one is somebody else's is not looked at: the answer is the same for
 * all. Refusals `contact-same`, `change-pending`, `too-many-tries`, `not-found`.
 */
export async function startContactChange(personId: string, { kind, value }: NewContactInput): Promise<void> {
  const place = { personId_kind: { personId, kind } }
  const shape = { value: true, verifiedAt: true } as const
  const own = await db.contactPoint.findUnique({ where: place, select: shape })
  if (own?.verifiedAt && own.value === value) throw new Refusal('contact-same', { value: 'contact-same' })
  const asked = own?.verifiedAt ? [own.value, value] : [value]
  for (const contact of asked) {
    await takeTries(['change:person', personId], ['change:person-day', personId], ['ask:contact', contact], ['ask:contact-day', contact])
  }
  const channel = channelOf(kind)
  await db.$transaction(async (tx) => {
    await cancelContactChange(tx, personId, kind)
    await lockPerson(tx, personId)
    // Another tab may have begun one, or finished it, in the meantime.
    const current = await tx.contactPoint.findUnique({ where: place, select: shape })
    if ((await findContactChange(tx, personId, kind)) || current?.value !== own?.value) throw new Refusal('change-pending')
    const changeId = randomUUID()
    if (own?.verifiedAt) await askProof(tx, { purpose: 'release_contact', channel, contact: own.value, personId, changeId })
    await askProof(tx, { purpose: 'confirm_contact', channel, contact: value, personId, changeId })
  })
}
