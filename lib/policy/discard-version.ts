import { db } from '#lib/db/db.ts'
import { lockOpenVersion } from './lock-open-version.ts'

/** Throws away what is being prepared, approved or not; its number is free again. Refusal `nothing-open`. Answers the number. */
export async function discardVersion(code: string): Promise<number> {
  return db.$transaction(async (tx) => {
    const { id, number } = await lockOpenVersion(tx, code)
    await tx.documentVersion.delete({ where: { id } })
    return number
  })
}
