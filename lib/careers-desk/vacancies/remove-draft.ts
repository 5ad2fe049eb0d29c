import { Refusal } from '#lib/action/refusal.ts'
import { db } from '#lib/db/db.ts'
import { lockVacancy } from './lock-vacancy.ts'

/** Throws a draft away. Refusals `not-found`, `published` for what people may have seen. */
export async function removeDraft({ id }: { id: string }): Promise<void> {
  await db.$transaction(async (tx) => {
    const { state } = await lockVacancy(tx, id)
    if (state !== 'draft') throw new Refusal('published')
    await tx.vacancy.delete({ where: { id } })
  })
}
