import { db } from '#lib/db/db.ts'
import { currentPolicy } from './policy-at.ts'

/**
 * Whether the policy in force lets an account keep reviews, or what somebody compares and, when they ask, what they looked at (`browsed`; 3.2.5, 4.1.2): one that was published
 * before there was such a thing does not name it.
 */
export async function accountKeeps(category: 'browsed' | 'reviews'): Promise<boolean> {
  const { versionId } = await currentPolicy()
  return (await db.policyPurpose.count({ where: { versionId, code: 'account', categories: { has: category } } })) > 0
}
