import type { Transaction } from '#lib/db/db.ts'
import { publishMadeText } from '#lib/policy/publish-made-text.ts'
import { fillRulesText } from './fill-rules-text.ts'
import { numbersOf } from './numbers-of.ts'

type Publication = { readonly rulesId: string; /** Marks of staff, or who stands for them. */ readonly author: string; readonly approver: string; readonly effectiveFrom?: Date | undefined }

/**
 * Publishes approved rules: their text, filled from their numbers, as the version of the document `bonus-rules` with their own number, and the rules with it, from
 * `effectiveFrom` on (at once when absent). For good. Refusals of `publishMadeText`.
 */
export async function publishRulesText(tx: Transaction, { rulesId, author, approver, effectiveFrom }: Publication): Promise<{ readonly number: number; readonly effectiveFrom: Date }> {
  const { template, ...numbers } = await numbersOf(tx, rulesId)
  const text = fillRulesText(template, numbers)
  const version = await publishMadeText(tx, { code: 'bonus-rules', kind: 'bonus_rules', text, author, approver, effectiveFrom })
  const { effectiveFrom: from, publishedAt, versionId } = version
  await tx.bonusRules.update({ where: { id: rulesId }, data: { state: 'published', effectiveFrom: from, publishedAt, documentVersionId: versionId } })
  await tx.$executeRaw`SELECT pg_notify('catalogue_changed', '{"bonus":true,"texts":true}')`
  return { number: numbers.number, effectiveFrom: from }
}
