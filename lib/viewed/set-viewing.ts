import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { accountKeeps } from '#lib/policy/account-keeps.ts'

/**
 * Somebody asks to have what they look at kept in their account, or asks no more: then all of it goes at once (4.1.2). Refusal
 * `viewing-not-offered`: the policy in force does not allow it.
 */
export async function setViewing(personId: string, kept: boolean): Promise<void> {
  if (!kept) {
    await db.viewingMemory.deleteMany({ where: { personId } })
    return
  }
  if (!(await accountKeeps('browsed'))) throw new Refusal('viewing-not-offered')
  await db.viewingMemory.createMany({ data: [{ personId, askedAt: now() }], skipDuplicates: true })
}
