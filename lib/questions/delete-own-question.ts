import { Refusal } from '#lib/action/refusal.ts'
import { db } from '#lib/db/db.ts'
import { isBlocked } from '#lib/subjects/is-blocked.ts'

/**
 * Somebody takes their own question away, with its answer and the letters about it; from the site it goes at once. Refusals `not-found`, `held` (6.2.4: the data are
 * blocked and stay as they are).
 */
export async function deleteOwnQuestion(personId: string, number: number): Promise<void> {
  await db.$transaction(async (tx) => {
    const own = await tx.productQuestion.findFirst({ where: { number, subject: { personId } }, select: { id: true, subjectId: true } })
    if (!own?.subjectId) throw new Refusal('not-found')
    if (await isBlocked(tx, { subjectId: own.subjectId })) throw new Refusal('held')
    await tx.$executeRaw`SELECT set_config('shop.verb', 'destroy', true)`
    await tx.productQuestion.deleteMany({ where: { id: own.id } })
  })
}
