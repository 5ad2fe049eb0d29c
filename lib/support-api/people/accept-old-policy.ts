import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { acceptPolicy } from '#lib/policy/accept-policy.ts'
import { currentPolicy, policyAt } from '#lib/policy/policy-at.ts'
import { publishPolicy } from '#lib/test-support/publish-text.ts'
import { atAnotherTime } from '../clock/at-another-time.ts'

let publishing: Promise<unknown> | undefined

/** Somebody took note of the policy before the one in force, while it was in force. In a shop that has published one version only, the next is published first. */
export async function acceptOldPolicy(personId: string): Promise<void> {
  if (!(await before())) await (publishing ??= publishPolicy().finally(() => (publishing = undefined)))
  const moment = await before()
  if (!moment) throw new Error('there is no policy before the one in force')
  await atAnotherTime(moment, () => db.$transaction((tx) => acceptPolicy(tx, personId)))
}

/** The last moment of the policy before. */
async function before(): Promise<Date | null> {
  const { effectiveFrom } = await currentPolicy()
  const moment = new Date(Math.min(effectiveFrom.getTime(), now().getTime()) - 1)
  return (await policyAt(moment)) && moment
}
