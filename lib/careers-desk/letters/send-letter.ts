import { Refusal } from '#lib/action/refusal.ts'
import { lockApplication } from '#lib/careers-desk/candidates/lock-application.ts'
import { db } from '#lib/db/db.ts'
import { writeLetter } from './write-letter.ts'

/** Sends a letter about an application in the words of the staff. Refusals `not-found`, `withdrawn` (who took the application back is not written to), `invalid` (field `body`). */
export async function sendLetter({ id, subject, body }: { id: string; subject: string; body: string }, staff: { readonly personId: string }): Promise<void> {
  await db.$transaction(async (tx) => {
    const { stage } = await lockApplication(tx, id)
    if (stage === 'withdrawn') throw new Refusal('withdrawn')
    await writeLetter(tx, id, { subject, body }, staff.personId)
  })
}
