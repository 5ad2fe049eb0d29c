import type { Transaction } from '#lib/db/db.ts'
import { env } from '#lib/env.ts'
import { currentPolicy } from '#lib/policy/policy-at.ts'
import { purposesOf } from '#lib/policy/purposes-of.ts'
import { operatorCard } from '#lib/shop.ts'
import { type Article14Item, article14 } from './article-14.ts'
import { columnsOf, type HeldTable } from './read-held.ts'

/** The items of art. 14(7) for somebody of whom these tables are held, by the policy in force. */
export async function readArticle14(tx: Transaction, held: readonly HeldTable[]): Promise<{ policyNumber: number; items: Article14Item[] }> {
  const policy = await currentPolicy(tx)
  const [purposes, recipients] = await Promise.all([
    purposesOf(tx, policy.versionId),
    tx.recipient.findMany({ where: { enabled: true, role: { not: 'authority' } }, select: { code: true, name: true, role: true, country: true }, orderBy: { name: 'asc' } }),
  ])
  const codes = [...new Set(held.flatMap(({ table }) => columnsOf(table).map(([, { purpose }]) => purpose)))]
  const operator = operatorCard({ inn: env.OPERATOR_INN, ogrnip: env.OPERATOR_OGRNIP })
  return { policyNumber: policy.number, items: article14({ operator, policyNumber: policy.number, purposes, recipients, held: codes }) }
}
