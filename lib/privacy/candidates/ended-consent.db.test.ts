import { expect, test } from 'vitest'
import { composeApplicationMail } from '#lib/careers/compose-application-message.ts'
import { leavePool } from '#lib/careers/pool/leave-pool.ts'
import { withdrawApplication } from '#lib/careers/withdraw-application.ts'
import { now } from '#lib/clock/clock.ts'
import { withdrawConsents } from '#lib/consent/withdraw-consents.ts'
import { confirmContact } from '#lib/customers/confirm-contact.ts'
import { db } from '#lib/db/db.ts'
import { whyToldOf } from '#lib/messages/why-told-of.ts'
import { askProof } from '#lib/proofs/ask-proof.ts'
import { pooled } from '#lib/test-support/candidates.ts'
import { someEmail, visit } from '#lib/test-support/consent.ts'
import { makeApplication, TALENT_POOL, VACANCIES } from '#lib/test-support/make-application.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'

const timeline = ({ id }: { id: string }) => db.applicationEvent.findMany({ where: { applicationId: id }, orderBy: [{ happenedAt: 'asc' }, { id: 'asc' }], select: { kind: true, from: true, actorId: true } })
const withdraw = (subjectId: string, ...cells: readonly (typeof VACANCIES | typeof TALENT_POOL)[]) =>
  db.$transaction((tx) => withdrawConsents(tx, { subjectId, cells, evidence: visit(), point: 'communications' }))
/** Somebody has shown that an address is theirs. */
const prove = (personId: string, value: string) => db.$transaction(async (tx) => {
  const proofId = await askProof(tx, { purpose: 'identify', channel: 'email', contact: value })
  await confirmContact(tx, { personId, kind: 'email', value, proofId, source: 'portal' })
})

test('a consent that is taken back writes the end into the timeline of each application that ran, once §6.1.4', async () => {
  const first = await makeApplication()
  const [second, taken] = [await makeApplication({ email: first.email }), await makeApplication({ email: first.email })]
  await db.$transaction((tx) => withdrawApplication(tx, taken.id))
  await withdraw(first.subjectId, VACANCIES)
  for (const made of [first, second, taken]) expect((await timeline(made)).slice(1)).toEqual([{ kind: 'withdrawn', from: 'received', actorId: null }])
})

test('a place in the talent pool that is given up stands in the timeline, whichever way it was §6.1.4', async () => {
  const [here, elsewhere] = [await pooled(), await pooled()]
  await db.$transaction((tx) => leavePool(tx, { subjectId: here.subjectId, evidence: visit('/careers') }))
  await withdraw(elsewhere.subjectId, TALENT_POOL)
  for (const made of [here, elsewhere]) expect((await timeline(made)).map(({ kind }) => kind)).toEqual(['received', 'pooled', 'left_pool'])
})

test('another e-mail ends what ran by the one before: the timeline says so, and a letter to that address, which names nobody and opens nothing §6.1.2', async () => {
  const { personId, email } = await makeCustomer()
  const made = await makeApplication({ personId, email, surname: 'Переменова' })
  const change = (value: string) => prove(personId, value)
  await change(someEmail())
  expect((await timeline(made)).slice(1)).toEqual([{ kind: 'contact_changed', from: 'received', actorId: null }])
  const letter = await db.outboxMessage.findFirstOrThrow({ where: { applicationId: made.id } })
  expect(letter).toMatchObject({ key: `application-ended:${made.id}`, template: 'application-ended', class: 'service', recipient: email })
  // The consent is over: it goes because the shop has to tell what becomes of the data, not by that consent.
  expect(await whyToldOf(letter.id)).toMatchObject({ purpose: 'support', basis: 'law', personId })
  const { text, html } = await composeApplicationMail(letter)
  expect(text.replaceAll('\u00a0', ' ')).toContain('сменилась почта')
  expect(`${text}${html}`).not.toMatch(/Переменова|\/careers\/application\//)
  await change(someEmail())
  expect(await db.outboxMessage.count({ where: { applicationId: made.id } })).toBe(1)
})

test('whose address somebody else proves is written nothing there: it is theirs now', async () => {
  const [before, next] = [await makeCustomer(), await makeCustomer()]
  const made = await makeApplication({ personId: before.personId, email: before.email })
  await db.contactPoint.update({ where: { personId_kind: { personId: before.personId, kind: 'email' } }, data: { verifiedAt: null, proofId: null } })
  await prove(next.personId, before.email)
  expect((await timeline(made)).at(-1)).toMatchObject({ kind: 'contact_changed' })
  expect(await db.outboxMessage.count({ where: { applicationId: made.id } })).toBe(0)
  expect((await db.application.findUniqueOrThrow({ where: { id: made.id } })).decidedAt?.getTime()).toBeLessThanOrEqual(now().getTime())
})
