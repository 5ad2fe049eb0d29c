import { now } from '#lib/clock/clock.ts'
import { db, type Transaction } from '#lib/db/db.ts'

/** A version of the policy, as what refers to it needs it. */
export type PolicyRef = { readonly versionId: string; readonly number: number; readonly effectiveFrom: Date; readonly hash: string }

type Reader = Pick<Transaction, 'documentVersion'>

/** The version of the policy in force at a moment (9.2); null before the first. */
export async function policyAt(moment: Date, client: Reader = db): Promise<PolicyRef | null> {
  const version = await client.documentVersion.findFirst({
    where: { document: { code: 'policy' }, state: { in: ['published', 'superseded'] }, effectiveFrom: { lte: moment } },
    orderBy: [{ effectiveFrom: 'desc' }, { number: 'desc' }],
    select: { id: true, number: true, effectiveFrom: true, hash: true },
  })
  if (!version?.effectiveFrom) return null
  const { id, number, effectiveFrom, hash } = version
  return { versionId: id, number, effectiveFrom, hash }
}

/** The version in force now. Throws when nothing has been published, which no migrated database is without. */
export async function currentPolicy(client: Reader = db): Promise<PolicyRef> {
  const current = await policyAt(now(), client)
  if (!current) throw new Error('no version of the policy is in force')
  return current
}
