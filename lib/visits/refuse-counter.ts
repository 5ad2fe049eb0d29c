import type { Visit } from '#lib/consent/evidence.ts'
import { withdrawConsents } from '#lib/consent/withdraw-consents.ts'
import { db } from '#lib/db/db.ts'
import { contactHash } from '#lib/subjects/contact-hash.ts'

/** A device takes its consent to the counter back (6.1.4). One that never gave it leaves no trace: refusing is nobody's business. */
export async function refuseCounter(device: string | null, evidence: Visit): Promise<void> {
  if (device === null) return
  const hash = contactHash('site', device)
  await db.$transaction(async (tx) => {
    const contact = await tx.subjectContact.findFirst({ where: { hash, releasedAt: null }, select: { subjectId: true } })
    if (!contact) return
    await withdrawConsents(tx, { subjectId: contact.subjectId, contactHash: hash, cells: [{ purpose: 'analytics', channel: 'site' }], evidence, point: 'cookies' })
  })
}
