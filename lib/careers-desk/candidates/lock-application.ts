import { Refusal } from '#lib/action/refusal.ts'
import { isResting } from '#lib/careers/consent/resting.ts'
import type { Transaction } from '#lib/db/db.ts'
import type { Application } from '#lib/db/generated/client.ts'
import { isBlocked } from '#lib/subjects/is-blocked.ts'

/**
 * An application, locked until the transaction ends. Refusals `not-found`, also where a block hides it: nothing is done with data that must not be used (6.2.4);
 * `consent-waits` while its consent rests under a wider policy (9.1).
 */
export async function lockApplication(tx: Pick<Transaction, '$queryRaw' | 'application'>, id: string): Promise<Application> {
  await tx.$queryRaw`SELECT 1 FROM applications WHERE id = ${id}::uuid FOR UPDATE`
  const application = await tx.application.findUnique({ where: { id } })
  if (!application || (await isBlocked(tx, { subjectId: application.subjectId }))) throw new Refusal('not-found')
  if (await isResting(tx, id)) throw new Refusal('consent-waits')
  return application
}
