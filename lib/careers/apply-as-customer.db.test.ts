import { expect, test } from 'vitest'
import { days, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { makeClient } from '#lib/test-support/make-account.ts'
import { someEmail, statesOf, tokenOf, visit } from '#lib/test-support/consent.ts'
import { makeApplication, VACANCIES } from '#lib/test-support/make-application.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { makeVacancy } from '#lib/test-support/make-vacancy.ts'
import { outcome } from '#lib/test-support/outcome.ts'
import { applyAsCustomer } from './apply-as-customer.ts'
import { ownApplication, ownApplications } from './own-applications.ts'
import { applySchema } from './schema.ts'

async function apply({ personId }: { personId: string }, email: string, more: Record<string, unknown> = {}) {
  const { slug } = await makeVacancy()
  const token = await tokenOf('vacancy', VACANCIES)
  const given = applySchema.parse({ surname: 'Петрова', givenName: 'Вера', patronymic: '', phone: '8 917 123-45-67', slug, email, cv: '', cvLink: 'hh.ru/resume/1', letter: '', answers: {}, consents: [token], ...more })
  return applyAsCustomer(personId, given, makeClient(), visit(`/careers/${slug}/apply`))
}

test('who is signed in answers by their proved e-mail at once: consent, application and letter as by the code §4.1.12', async () => {
  const customer = await makeCustomer()
  const received = await apply(customer, customer.email)
  expect(received).toMatchObject({ already: false })
  expect(await statesOf('email', customer.email)).toEqual({ vacancies: 'confirmed*' })
  expect(await db.outboxMessage.count({ where: { key: `application-received:${received?.applicationId ?? ''}` } })).toBe(1)
  expect((await ownApplications(customer.personId)).map(({ id }) => id)).toEqual([received?.applicationId])
  expect(await outcome(apply(customer, customer.email, { consents: [] }))).toBe('invalid')
})

test('for any other e-mail, and one that was proved too long ago, a code is asked for, and nothing is written', async () => {
  const [customer, other] = [await makeCustomer(), await makeCustomer()]
  expect(await apply(customer, someEmail())).toBeNull()
  expect(await apply(customer, other.email)).toBeNull()
  await db.contactPoint.update({ where: { personId_kind: { personId: customer.personId, kind: 'email' } }, data: { verifiedAt: new Date(now().getTime() - days(184)) } })
  expect(await apply(customer, customer.email)).toBeNull()
  expect(await db.application.count({ where: { email: { in: [customer.email, other.email] } } })).toBe(0)
})

test('an application opens by its number to the person it belongs to, and to nobody else', async () => {
  const [customer, other] = [await makeCustomer(), await makeCustomer()]
  const made = await makeApplication({ personId: customer.personId, email: customer.email })
  expect(await ownApplication(customer.personId, String(made.number))).toMatchObject({ id: made.id })
  expect(await ownApplication(other.personId, String(made.number))).toBeNull()
  for (const number of ['0', `${made.number}x`, '-1', '99999999999', made.id]) expect(await ownApplication(customer.personId, number)).toBeNull()
})
