import { now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'

type Names = { readonly surname: string; readonly givenName: string; readonly patronymic: string | null }

/** Corrects the name in the applications of these subjects (6.1.2), each with its line on the timeline. Answers in how many it was another. */
export async function correctApplications(tx: Transaction, subjectIds: readonly string[], names: Names): Promise<number> {
  const differs = { NOT: { AND: [{ surname: names.surname }, { givenName: names.givenName }, { patronymic: names.patronymic }] } }
  const corrected = await tx.application.updateManyAndReturn({ where: { subjectId: { in: [...subjectIds] }, ...differs }, data: names, select: { id: true } })
  const happenedAt = now()
  await tx.applicationEvent.createMany({ data: corrected.map(({ id: applicationId }) => ({ applicationId, kind: 'corrected', happenedAt })) })
  return corrected.length
}
