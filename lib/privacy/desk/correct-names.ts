import { Refusal } from '#lib/action/refusal.ts'
import { db } from '#lib/db/db.ts'
import { changeNames } from '#lib/customers/change-names.ts'
import { correctApplications } from '../candidates/correct-applications.ts'

type Names = { readonly surname: string; readonly givenName: string; readonly patronymic: string | null }

/**
 * Corrects the name of whoever made a request, as it asks (6.1.2): history, open orders that are made out to them, their applications for vacancies.
 * Answers in how many orders. Refusals `not-found`, `closed`, `no-person` where nobody has an account or applied.
 */
export async function correctNames(number: number, names: Names): Promise<{ orders: number }> {
  const request = await db.subjectRequest.findUnique({
    where: { number }, select: { state: true, subjectId: true, person: { select: { id: true, surname: true, givenName: true, patronymic: true, subjects: { select: { id: true } } } } },
  })
  if (!request) throw new Refusal('not-found')
  if (request.state !== 'received') throw new Refusal('closed')
  const { subjectId, person } = request
  const applications = await db.$transaction((tx) => correctApplications(tx, [subjectId, ...(person?.subjects ?? []).map(({ id }) => id)], names))
  if (!person) {
    if (applications === 0) throw new Refusal('no-person')
    return { orders: 0 }
  }
  const { id, surname, givenName, patronymic } = person
  return changeNames(id, { ...names, before: { surname, givenName, patronymic: patronymic ?? '' } }, { source: 'staff' })
}
