import { Refusal } from '#lib/action/refusal.ts'
import { requireCustomer } from '#lib/auth/current-customer.ts'
import { db } from '#lib/db/db.ts'
import { applicationOfToken } from './application-link.ts'
import { ownApplicationPath } from './own-application-path.ts'

/** What a form says of its application: the token of the link, or, where that is empty, the number for whoever is signed in. */
export type Which = { readonly token: string; readonly number: number }

/** The application that a form is about, and the page it stands on: of whoever holds its signed link, or of the person it belongs to. Refusals `not-candidate`, `signed-out`. */
export async function whichApplication({ token, number }: Which): Promise<{ readonly id: string; readonly page: string }> {
  if (token !== '') {
    const id = applicationOfToken(token)
    if (id === null) throw new Refusal('not-candidate')
    return { id, page: `/careers/application/${token}` }
  }
  const { personId } = await requireCustomer()
  const own = await db.application.findFirst({ where: { number, subject: { personId } }, select: { id: true } })
  if (!own) throw new Refusal('not-candidate')
  return { id: own.id, page: ownApplicationPath(number) }
}
