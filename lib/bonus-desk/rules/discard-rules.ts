import { db } from '#lib/db/db.ts'
import { lockRules } from './lock-rules.ts'
import type { SeenRules } from './schema.ts'

/** Throws a draft away; its number is free again. Refusals as of `lockRules`. */
export async function discardRules(seen: SeenRules): Promise<void> {
  await db.$transaction(async (tx) => {
    await lockRules(tx, seen, 'draft')
    await tx.bonusRules.delete({ where: { id: seen.id } })
  })
}
