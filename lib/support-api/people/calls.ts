import { db } from '#lib/db/db.ts'
import { makeSession } from '#lib/test-support/make-customer.ts'
import { personParams } from '../schema/parts.ts'
import { person, personInput, session } from '../schema/people.ts'
import { call } from '../server/call.ts'
import { cookieOf } from './cookie-of.ts'
import { makePerson } from './make-person.ts'

export const peopleCalls = [
  call({
    method: 'POST', path: '/people', status: 201, summary: 'Somebody new: customer or staff, by persona (anna, vera, boris, gleb, olga, admin …) and traits. The cookie signs a browser in, password and secret the forms',
    body: personInput, answer: person, run: ({ body }) => makePerson(body),
  }),
  call({
    method: 'POST', path: '/people/{id}/sessions', status: 201, summary: 'Signs somebody in without the form, in one more browser', params: personParams, answer: session,
    async run({ params: { id: personId } }) {
      const { totpEnabledAt } = await db.account.findUniqueOrThrow({ where: { personId }, select: { totpEnabledAt: true } })
      const { sessionId } = await makeSession({ personId, secondFactor: totpEnabledAt !== null })
      return { cookie: await cookieOf(sessionId) }
    },
  }),
]
