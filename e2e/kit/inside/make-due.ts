import { db } from '#lib/db/db.ts'
import { owner } from '#lib/test-support/owner.ts'

/** Lets the seven days of a person's planned destruction be over. Answers its id. */
export async function makeDue(personId: string): Promise<string> {
  const { id } = await db.destruction.findFirstOrThrow({ where: { subject: { personId }, state: 'planned' }, select: { id: true } })
  await owner.$transaction(async (tx) => {
    // The database lets nobody bring a destruction forward: as a replica it is not asked.
    await tx.$executeRaw`SET LOCAL session_replication_role = replica`
    await tx.$executeRaw`UPDATE destructions SET planned_at = planned_at - interval '8 days', run_at = run_at - interval '8 days' WHERE id = ${id}::uuid`
  })
  return id
}
