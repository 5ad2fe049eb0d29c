import { Refusal } from '#lib/action/refusal.ts'
import { lockApplication } from '#lib/careers-desk/candidates/lock-application.ts'
import type { Transaction } from '#lib/db/db.ts'
import type { Interview } from '#lib/db/generated/client.ts'

/** An interview, locked with its application until the transaction ends. Refusal `not-found`, also where a block hides it. */
export async function lockInterview(tx: Pick<Transaction, '$queryRaw' | 'application' | 'interview'>, id: string): Promise<Interview> {
  const found = await tx.interview.findUnique({ where: { id }, select: { applicationId: true } })
  if (!found) throw new Refusal('not-found')
  await lockApplication(tx, found.applicationId)
  await tx.$queryRaw`SELECT 1 FROM interviews WHERE id = ${id}::uuid FOR UPDATE`
  return tx.interview.findUniqueOrThrow({ where: { id } })
}
