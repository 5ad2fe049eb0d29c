import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { lockApplication } from './lock-application.ts'

/** Writes a note of a candidate, who reads it in an access request (6.1.3). It is not rewritten. Refusal `not-found`. */
export async function addNote({ id, text }: { id: string; text: string }, staff: { readonly personId: string }): Promise<void> {
  await db.$transaction(async (tx) => {
    await lockApplication(tx, id)
    await tx.applicationNote.create({ data: { applicationId: id, text, authorId: staff.personId, createdAt: now() } })
  })
}
