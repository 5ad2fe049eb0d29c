import { expect, test } from 'vitest'
import { setConsent } from '#lib/consent/set-consent.ts'
import { db } from '#lib/db/db.ts'
import { blockSubject } from '#lib/subjects/block-subject.ts'
import { subjectOfPerson } from '#lib/subjects/find-subject.ts'
import { NEWS, tokenOf, visit } from '#lib/test-support/consent.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { outcome } from '#lib/test-support/outcome.ts'
import { consentPlaces } from './consent-places.ts'
import { openEvidence } from './open-evidence.ts'

async function given() {
  const { personId } = await makeCustomer()
  await setConsent(personId, { ...NEWS, token: await tokenOf('communications', NEWS) }, visit('/account/communications'))
  const { hash } = await db.consentEvent.findFirstOrThrow({ where: { subject: { personId }, kind: 'granted' }, select: { hash: true } })
  return { personId, hash }
}

const support = async () => ({ personId: (await makeCustomer({ roles: ['support'], secondFactor: true })).personId, role: 'support' as const })
const reason = 'жалоба на рассылку'

test('the evidence of a consent is opened for a reason, which stands in the person’s journal §4.1.9 §5.5', async () => {
  const { personId, hash } = await given()
  const staff = await support()
  const opened = await openEvidence(staff, { personId, hash, reason })
  expect(opened).toMatchObject({
    text: { number: 1, words: expect.stringContaining('Я даю согласие') }, sequence: 1, hash, previousHash: null,
    sealed: { form: 'страница «Мои согласия»', url: expect.stringContaining('/account/communications'), address: '203.0.113.5', box: 'пустая, отметил сам человек' },
  })
  expect(opened.sealed?.textHash).toBe(opened.text?.hash)
  expect(await db.processingEntry.findMany({ where: { personId, actor: `staff:${staff.personId}` }, select: { verb: true, purpose: true, categories: true, reason: true, role: true } })).toEqual([
    { verb: 'extract', purpose: 'accuracy', categories: ['consents', 'network'], reason: `доказательства согласия: ${reason}`, role: 'support' },
  ])
})

test('without opening there is the place in the chain and the form, and nothing of a browser', async () => {
  const { personId, hash } = await given()
  const place = (await consentPlaces(personId)).get(hash)
  expect(place).toEqual({ sequence: 1, of: 2, previousHash: null, point: 'communications', sealed: true })
})

test('nobody else’s event opens, none of a person whose data are blocked, none without a reason §6.2.4', async () => {
  const { personId, hash } = await given()
  const [staff, stranger] = [await support(), await makeCustomer()]
  expect(await outcome(openEvidence(staff, { personId: stranger.personId, hash, reason }))).toBe('not-found')
  expect(await outcome(openEvidence(staff, { personId, hash, reason: ' ' }))).toBe('reason-missing')
  await db.$transaction(async (tx) => blockSubject(tx, { subjectId: await subjectOfPerson(tx, personId), personId, cause: 'обращение' }))
  expect(await outcome(openEvidence(staff, { personId, hash, reason }))).toBe('not-found')
})
