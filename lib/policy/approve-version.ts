import { Refusal } from '#lib/action/refusal.ts'
import { db } from '#lib/db/db.ts'
import { lockOpenVersion } from './lock-open-version.ts'

/** Somebody else than the author has read the draft: from here on it does not change. Refusals: `nothing-open`, `approved`, `own-draft`. Answers its number. */
export async function approveVersion({ code, approver }: { readonly code: string; readonly approver: string }): Promise<number> {
  return db.$transaction(async (tx) => {
    const { id, number, state, author } = await lockOpenVersion(tx, code)
    if (state === 'approved') throw new Refusal('approved')
    if (author.trim().toLowerCase() === approver.trim().toLowerCase()) throw new Refusal('own-draft')
    await tx.documentVersion.update({ where: { id }, data: { state: 'approved', approver: approver.trim() } })
    return number
  })
}
