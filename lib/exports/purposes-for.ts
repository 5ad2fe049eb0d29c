import { db } from '#lib/db/db.ts'
import type { DataCategory } from '#lib/policy/categories.ts'
import { currentPolicy } from '#lib/policy/policy-at.ts'
import { purposesOf } from '#lib/policy/purposes-of.ts'
import { type ExportKind, exportKindCodes, exportKinds } from './kinds.ts'

export type ExportPurposes = { readonly [Kind in ExportKind]: readonly { readonly code: string; readonly title: string; readonly categories: readonly DataCategory[] }[] }

/**
 * For which purposes of the policy in force each kind may be taken away: those that have all its data (6.2.1), and rest on something else than
 * consent, which each person gives or takes back by themselves and no file keeps up with.
 */
export async function purposesFor(): Promise<ExportPurposes> {
  const purposes = (await purposesOf(db, (await currentPolicy()).versionId)).filter(({ basis }) => basis !== 'consent')
  const of = (kind: ExportKind) =>
    purposes.filter(({ categories }) => exportKinds[kind].categories.every((category) => categories.includes(category))).map(({ code, title, categories }) => ({ code, title, categories }))
  return Object.fromEntries(exportKindCodes.map((kind) => [kind, of(kind)])) as { [Kind in ExportKind]: { code: string; title: string; categories: readonly DataCategory[] }[] }
}
