import { now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import { policyAt } from './policy-at.ts'

/**
 * Notes that a person has taken note of the version in force: at registration, at checkout, or anew after a change (9.1). Taking note
 * gives no consent. Once a version; a repeat changes nothing. Answers its number; null when none is in force.
 */
export async function acceptPolicy(tx: Transaction, personId: string): Promise<number | null> {
  const policy = await policyAt(now(), tx)
  if (policy === null) return null
  await tx.policyAcceptance.createMany({ data: [{ personId, versionId: policy.versionId, acceptedAt: now() }], skipDuplicates: true })
  return policy.number
}
