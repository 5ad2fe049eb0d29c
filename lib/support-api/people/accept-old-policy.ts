import { tags } from '#lib/cache/cache.ts'
import { expireTags } from '#lib/cache/revalidation.ts'
import { db } from '#lib/db/db.ts'
import { acceptPolicy } from '#lib/policy/accept-policy.ts'
import { currentPolicy, policyAt } from '#lib/policy/policy-at.ts'
import { publishPolicy } from '#lib/test-support/publish-text.ts'
import { atAnotherTime } from '../clock/at-another-time.ts'

let publishing: Promise<unknown> | undefined

/** Somebody took note of the policy before the one in force, while it was in force. In a shop that has published one version only, the next is published first. */
export async function acceptOldPolicy(personId: string): Promise<void> {
  // Pages hear of it by themselves, but a page that is opened at once would be too soon.
  if (!(await before())) await (publishing ??= publishPolicy().then(() => expireTags([tags.policy])).finally(() => (publishing = undefined)))
  const moment = await before()
  if (!moment) throw new Error('there is no policy before the one in force')
  await atAnotherTime(moment, () => db.$transaction((tx) => acceptPolicy(tx, personId)))
}

/** A moment of the policy before, far from its end: the clock goes on while somebody takes note. */
async function before(): Promise<Date | null> {
  const { effectiveFrom } = await currentPolicy()
  const end = effectiveFrom.getTime() - 1
  const policy = await policyAt(new Date(end))
  return policy && new Date((policy.effectiveFrom.getTime() + end) / 2)
}
