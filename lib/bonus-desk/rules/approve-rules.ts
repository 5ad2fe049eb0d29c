import { Refusal } from '#lib/action/refusal.ts'
import { db } from '#lib/db/db.ts'
import { lockRules } from './lock-rules.ts'
import type { SeenRules } from './schema.ts'

/** Somebody else than the author has read exactly this draft: from here on it does not change. Refusals as of `lockRules`, `own-draft`. */
export async function approveRules(seen: SeenRules, { personId }: { readonly personId: string }): Promise<void> {
  await db.$transaction(async (tx) => {
    const { authorId } = await lockRules(tx, seen, 'draft')
    if (authorId === personId) throw new Refusal('own-draft')
    await tx.bonusRules.update({ where: { id: seen.id }, data: { state: 'approved', approverId: personId } })
  })
}
