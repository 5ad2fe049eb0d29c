import { contactHash } from '#lib/subjects/contact-hash.ts'
import { consents, consentsInput, consentsQuery } from '../schema/consents.ts'
import { personParams } from '../schema/parts.ts'
import { requirePerson } from '../people/require-person.ts'
import { call } from '../server/call.ts'
import { giveConsents, withdrawGiven } from './give-consents.ts'
import { readConsents } from './read-consents.ts'

export const consentCalls = [
  call({
    method: 'GET', path: '/people/{id}/consents', summary: 'What the consent ledger says of somebody', params: personParams, answer: consents,
    run: async ({ params: { id } }) => readConsents({ personId: await requirePerson(id) }),
  }),
  call({
    method: 'POST', path: '/people/{id}/consents', summary: 'Somebody gives consents where they choose for themselves, and takes others back', params: personParams, body: consentsInput, answer: consents,
    async run({ params: { id }, body: { give, withdraw } }) {
      const personId = await requirePerson(id)
      await giveConsents(personId, give)
      await withdrawGiven(personId, withdraw)
      return readConsents({ personId })
    },
  }),
  call({
    method: 'GET', path: '/consents', summary: 'The same of a contact, a guest’s, too', query: consentsQuery, answer: consents,
    run: ({ query: { contact } }) => readConsents({ contactHash: contactHash(contact.includes('@') ? 'email' : 'sms', contact) }),
  }),
]
