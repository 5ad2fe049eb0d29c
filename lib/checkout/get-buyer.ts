import { getAddresses } from '#lib/customers/queries.ts'
import { db } from '#lib/db/db.ts'
import { formatPhone } from '#lib/text/format-phone.ts'
import type { Buyer } from './types.ts'

/** What a customer need not be asked again: names, contacts, places. The phone for calls comes before the one to sign in by. */
export async function getBuyer(personId: string): Promise<Buyer> {
  const [person, addresses] = await Promise.all([
    db.person.findUniqueOrThrow({
      where: { id: personId },
      select: { surname: true, givenName: true, patronymic: true, contacts: { select: { kind: true, value: true } } },
    }),
    getAddresses(personId),
  ])
  const { contacts, ...names } = person
  const valueOf = (kind: string) => contacts.find((contact) => contact.kind === kind)?.value
  const phone = valueOf('contact_phone') ?? valueOf('mobile')
  return {
    id: personId,
    contact: { ...names, patronymic: names.patronymic ?? '', email: valueOf('email') ?? '', phone: phone === undefined ? '' : formatPhone(phone) },
    addresses,
  }
}
