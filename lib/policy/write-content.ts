import { isDeepStrictEqual } from 'node:util'
import type { Transaction } from '#lib/db/db.ts'
import { purposeDeltas } from './purpose-deltas.ts'
import { clauseHash } from './content-hash.ts'
import type { ParsedClause, Purpose } from './types.ts'

/** Writes clauses and purposes of a draft in place of those it had. `older`: the purposes of the version before; null for a first version. */
export async function writeContent(
  tx: Transaction,
  versionId: string,
  { clauses, purposes, older }: { readonly clauses: readonly ParsedClause[]; readonly purposes: readonly Purpose[]; readonly older: readonly Purpose[] | null },
): Promise<void> {
  await tx.clause.deleteMany({ where: { versionId } })
  await tx.clause.createMany({
    data: clauses.map((clause, position) => ({ ...clause, versionId, position, hash: clauseHash(clause.number, clause.text) })),
  })
  const widened = older === null ? [] : purposeDeltas(purposes, older).filter((change) => change.widened).map(({ code }) => code)
  const rows = purposes.map((purpose) => ({
    ...purpose, versionId, categories: [...purpose.categories], channels: [...purpose.channels], recipients: [...purpose.recipients],
    widened: widened.includes(purpose.code),
  }))
  // Only what differs is written: the audit journal shows the purpose that somebody changed, not all of them gone and come.
  await tx.policyPurpose.deleteMany({ where: { versionId, code: { notIn: purposes.map(({ code }) => code) } } })
  const kept = new Map((await tx.policyPurpose.findMany({ where: { versionId } })).map((row) => [row.code, row]))
  await tx.policyPurpose.createMany({ data: rows.filter(({ code }) => !kept.has(code)) })
  for (const row of rows) {
    const before = kept.get(row.code)
    if (before && !isDeepStrictEqual(before, { ...before, ...row })) await tx.policyPurpose.update({ where: { versionId_code: { versionId, code: row.code } }, data: row })
  }
}
