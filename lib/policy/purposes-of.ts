import type { Transaction } from '#lib/db/db.ts'
import { purposesSchema } from './schema.ts'
import type { Purpose } from './types.ts'

/** The purposes of a version, in the order of codes; none for anything but a policy. */
export async function purposesOf(tx: Pick<Transaction, 'policyPurpose'>, versionId: string): Promise<Purpose[]> {
  const rows = await tx.policyPurpose.findMany({ where: { versionId }, omit: { versionId: true, widened: true }, orderBy: { code: 'asc' } })
  return rows.length === 0 ? [] : purposesSchema.parse(rows)
}
