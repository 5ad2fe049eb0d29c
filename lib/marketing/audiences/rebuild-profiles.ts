import type { Transaction } from '#lib/db/db.ts'

/** Makes every profile anew from what it follows from; triggers keep them so, and a test holds both equal. Answers how many there are. */
export async function rebuildProfiles(tx: Pick<Transaction, '$queryRaw' | '$executeRaw'>): Promise<number> {
  await tx.$executeRaw`DELETE FROM marketing_profiles p WHERE NOT EXISTS (SELECT FROM marketing_subjects s WHERE s.id = p.subject_id)`
  const rows = await tx.$queryRaw<unknown[]>`SELECT refresh_marketing_profile(id, true, true)::text FROM marketing_subjects ORDER BY id`
  return rows.length
}
