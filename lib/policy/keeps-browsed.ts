import { db } from '#lib/db/db.ts'
import { currentPolicy } from './policy-at.ts'

/** Whether the policy in force lets an account keep what somebody compares and, when they ask, what they looked at (3.2.5, 4.1.2): an older one does not name it. */
export async function keepsBrowsed(): Promise<boolean> {
  const { versionId } = await currentPolicy()
  return (await db.policyPurpose.count({ where: { versionId, code: 'account', categories: { has: 'browsed' } } })) > 0
}
