import { Refusal } from '#lib/action/refusal.ts'
import { db } from '#lib/db/db.ts'
import { changeNames } from '#lib/customers/change-names.ts'

type Names = { readonly surname: string; readonly givenName: string; readonly patronymic: string | null }

/**
 * Corrects the name of whoever made a request, as it asks (6.1.2): history, and open orders that are made out to them. Answers in how many
 * orders. Refusals `not-found`, `closed`, `no-person` where nobody has an account.
 */
export async function correctNames(number: number, names: Names): Promise<{ orders: number }> {
  const request = await db.subjectRequest.findUnique({ where: { number }, select: { state: true, person: { select: { id: true, surname: true, givenName: true, patronymic: true } } } })
  if (!request) throw new Refusal('not-found')
  if (request.state !== 'received') throw new Refusal('closed')
  if (!request.person) throw new Refusal('no-person')
  const { id, ...before } = request.person
  return changeNames(id, { ...names, before: { ...before, patronymic: before.patronymic ?? '' } }, { source: 'staff' })
}
