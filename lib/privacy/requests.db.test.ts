import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, test } from 'vitest'
import { Refusal } from '#lib/action/refusal.ts'
import { days, minutes, now, travel } from '#lib/clock/clock.ts'
import { appendEvents } from '#lib/consent/append-events.ts'
import { db } from '#lib/db/db.ts'
import { dispatcher } from '#lib/db/dispatcher.ts'
import type { RequestKind } from '#lib/db/generated/enums.ts'
import { shop } from '#lib/shop.ts'
import { contactHash } from '#lib/subjects/contact-hash.ts'
import { subjectOfContact } from '#lib/subjects/find-subject.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { makeClient } from '#lib/test-support/make-account.ts'
import { proofCode, proofToken } from '#lib/proofs/proof-secret.ts'
import { sendProof } from '#lib/proofs/send-proof.ts'
import { requestDue } from './appeal-due.ts'
import { askIdentity, askIdentityAgain } from './ask-identity.ts'
import { answerRequest, recallRequest, refuseRequest } from './close-request.ts'
import { confirmByCode, confirmByLink } from './confirm-identity.ts'
import { extendRequest } from './extend-request.ts'
import { makeRequest, type NewRequest } from './make-request.ts'
import { makeOwnRequest } from './own-appeals.ts'
import { getAppealByToken, getAppeals, getOwnAppeal } from './queries.ts'
import { appealToken } from './appeal-link.ts'
import { watchClocks } from './watch-clocks.ts'

afterEach(() => travel(0))

/** A guest's request, by an e-mail that nobody else has. */
async function make(kind: RequestKind = 'question', more: Partial<NewRequest> = {}) {
  const email = `${randomUUID()}@example.ru`
  return db.$transaction(async (tx) => {
    const subjectId = await subjectOfContact(tx, { channel: 'email', value: email })
    const made = await makeRequest(tx, { kind, channel: 'site', text: 'Что вы знаете?', subjectId, personId: null, reply: { channel: 'email', value: email }, proofId: null, ...more })
    return { ...made, subjectId, email }
  })
}

const letters = (requestId: string) => db.outboxMessage.findMany({ where: { requestId }, orderBy: { queuedAt: 'asc' }, select: { template: true, class: true, recipient: true, pass: { select: { reason: true } } } })
const row = (id: string) => db.subjectRequest.findUniqueOrThrow({ where: { id } })
const codeOf = (error: unknown) => (error instanceof Refusal ? error.code : error)
const refused = (work: Promise<unknown>) => work.then(() => null, codeOf)

describe('a request §6.1.3 §9.3', () => {
  test('has a number, the end of its term and an acknowledgement in the same transaction §4.1.8', async () => {
    const request = await make('access')
    const { number, dueAt, receivedAt, state } = await row(request.id)
    expect(number).toBeGreaterThan(1000)
    expect(state).toBe('received')
    expect(dueAt).toEqual(requestDue({ kind: 'access', channel: 'site' }, receivedAt))
    expect(await letters(request.id)).toEqual([
      { template: 'appeal-received', class: 'legal', recipient: request.email, pass: { reason: `ответ на обращение субъекта № ${number}` } },
    ])
  })

  test('sent twice within a minute is one, also by two at once', async () => {
    const { personId } = await makeCustomer()
    const made = await Promise.all([1, 2, 3].map(() => makeOwnRequest(personId, { kind: 'question', text: 'Дважды?' })))
    expect(new Set(made.map(({ number }) => number)).size).toBe(1)
  })

  test('for access is repeated after 30 days, not before, and it is said when', async () => {
    const { personId } = await makeCustomer()
    const first = await makeOwnRequest(personId, { kind: 'access', text: '' })
    travel(minutes(2))
    const error = await makeOwnRequest(personId, { kind: 'access', text: '' }).catch((thrown: unknown) => thrown)
    expect(codeOf(error)).toBe('repeat-access')
    expect((error as Refusal).fields.kind).toContain(`№ ${first.number}`)
    expect((error as Refusal).fields.kind).toMatch(/Повторить его можно с .+\s202\d/)
    travel(days(31))
    expect((await makeOwnRequest(personId, { kind: 'access', text: '' })).number).not.toBe(first.number)
  })

  test('that was answered a moment ago is not taken for sent twice', async () => {
    const { personId } = await makeCustomer()
    const { number } = await makeOwnRequest(personId, { kind: 'question', text: 'Ещё раз' })
    await answerRequest(number, 'Ответ.', 'anna')
    expect((await makeOwnRequest(personId, { kind: 'question', text: 'Ещё раз' })).number).not.toBe(number)
  })

  test('that was taken back does not count against the next one', async () => {
    const { personId } = await makeCustomer()
    await recallRequest((await makeOwnRequest(personId, { kind: 'access', text: '' })).id)
    travel(minutes(2))
    expect(await refused(makeOwnRequest(personId, { kind: 'access', text: '' }))).toBeNull()
  })
})

describe('the end of a request §6.1.3', () => {
  test('answered: the words go to whoever asked', async () => {
    const request = await make()
    await answerRequest(request.number, 'Ничего.', 'anna')
    expect(await row(request.id)).toMatchObject({ state: 'answered', answer: 'Ничего.', answeredBy: 'anna' })
    expect((await letters(request.id)).map(({ template }) => template)).toEqual(['appeal-received', 'appeal-answered'])
  })

  test('refused: needs a ground', async () => {
    const request = await make()
    await expect(refuseRequest(request.number, ' ', 'anna')).rejects.toThrow()
    await refuseRequest(request.number, '152-ФЗ, ст. 14, ч. 8', 'anna')
    expect((await row(request.id)).state).toBe('refused')
  })

  test('answer, refusal and recall at once: one wins, the others are told', async () => {
    const request = await make()
    const outcomes = await Promise.all([
      refused(answerRequest(request.number, 'Да.', 'anna')), refused(refuseRequest(request.number, 'Нет.', 'olga')), refused(recallRequest(request.id)),
    ])
    expect(outcomes.filter((code) => code === null)).toHaveLength(1)
    expect(outcomes.filter((code) => code === 'closed')).toHaveLength(2)
    expect(await letters(request.id)).toHaveLength(2)
  })

  test('is extended once, by five working days, with a reason; two at once are one §6.2.5', async () => {
    const request = await make('access')
    const before = (await row(request.id)).dueAt
    const outcomes = await Promise.all([refused(extendRequest(request.number, 'Ждём архив.')), refused(extendRequest(request.number, 'Ещё.'))])
    expect(new Set(outcomes)).toEqual(new Set(['extended-already', null]))
    expect((await row(request.id)).dueAt.getTime()).toBeGreaterThan(before.getTime())
    expect((await letters(request.id)).map(({ template }) => template)).toEqual(['appeal-received', 'appeal-extended'])
  })

  test('is not extended where the law knows no extension, nor when it is too late', async () => {
    expect(await refused(extendRequest((await make('correct')).number, 'Дольше.'))).toBe('not-extendable')
    const { number } = await make('access')
    travel(days(20))
    expect(await refused(extendRequest(number, 'Забыли.'))).toBe('too-late')
  })
})

describe('blocking §6.2.4', () => {
  const openBlocks = (requestId: string) => db.block.count({ where: { requestId, endedAt: null } })

  test.each<RequestKind>(['block', 'correct'])('%s blocks the data in its own transaction and frees them with the answer', async (kind) => {
    const request = await make(kind)
    expect(await openBlocks(request.id)).toBe(1)
    await answerRequest(request.number, 'Проверили.', 'anna')
    expect(await openBlocks(request.id)).toBe(0)
  })

  test('taking it back frees them; other requests block nothing', async () => {
    const request = await make('block')
    await recallRequest(request.id)
    expect(await openBlocks(request.id)).toBe(0)
    expect(await openBlocks((await make('access')).id)).toBe(0)
  })

  test('a request that fails has blocked nothing', async () => {
    const email = `${randomUUID()}@example.ru`
    let subjectId = ''
    const failed = db.$transaction(async (tx) => {
      subjectId = await subjectOfContact(tx, { channel: 'email', value: email })
      await makeRequest(tx, { kind: 'block', channel: 'site', text: '', subjectId, personId: null, reply: null, proofId: null })
      throw new Error('the lights went out')
    })
    await expect(failed).rejects.toThrow('lights')
    expect(await db.block.count({ where: { subjectId } })).toBe(0)
  })
})

describe('what needs no check is done at once §4.1.10 §6.1.1', () => {
  const granted = async () => {
    const { personId, email } = await makeCustomer()
    await db.$transaction(async (tx) => {
      const subjectId = await subjectOfContact(tx, { channel: 'email', value: email }, personId)
      for (const purpose of ['ads', 'talent-pool'] as const) {
        const { id: textVersionId } = await tx.documentVersion.findFirstOrThrow({ where: { document: { code: `consent/${purpose}/email` }, state: 'published' }, select: { id: true } })
        await appendEvents(tx, subjectId, [{ textVersionId, purpose, channel: 'email', kind: 'granted', contactHash: contactHash('email', email), evidence: { form: 'communications' } }])
      }
    })
    return personId
  }
  const given = async (personId: string) => (await db.consentCurrent.findMany({ where: { subject: { personId }, state: { in: ['granted', 'confirmed'] } }, select: { purpose: true } })).map(({ purpose }) => purpose)

  test('no more ads: the consents end in the transaction of the request, which is answered by that; others live §6.1.5', async () => {
    const personId = await granted()
    const { id, number } = await makeOwnRequest(personId, { kind: 'stop_ads', text: '' })
    expect(await given(personId)).toEqual(['talent-pool'])
    expect(await getOwnAppeal(personId, 'request', number)).toMatchObject({ state: 'answered', answer: expect.stringContaining('1\u00a0согласие') })
    expect((await letters(id)).map(({ template }) => template)).toEqual(['appeal-answered'])
  })

  test('no more consents: all end at once, and thirty days remain for the data', async () => {
    const personId = await granted()
    const { id } = await makeOwnRequest(personId, { kind: 'withdraw', text: '' })
    expect(await given(personId)).toEqual([])
    expect((await row(id)).state).toBe('received')
  })
})

describe('reminders §6.1.3', () => {
  const staffLetters = (requestId: string) => db.outboxMessage.findMany({ where: { requestId, recipient: shop.email }, orderBy: { queuedAt: 'asc' }, select: { template: true } })

  test('two working days before the end, and when it is late: once each, however many workers look', async () => {
    const request = await make('question')
    await Promise.all([watchClocks(), watchClocks()])
    expect(await staffLetters(request.id)).toEqual([])
    const { dueAt } = await row(request.id)
    travel(dueAt.getTime() - now().getTime() - days(1))
    await Promise.all([watchClocks(), watchClocks(), watchClocks()])
    await watchClocks()
    expect(await staffLetters(request.id)).toEqual([{ template: 'appeal-due-soon' }])
    travel(0)
    travel(dueAt.getTime() - now().getTime() + minutes(1))
    await Promise.all([watchClocks(), watchClocks()])
    expect(await staffLetters(request.id)).toEqual([{ template: 'appeal-due-soon' }, { template: 'appeal-late' }])
  })

  test('what was answered is not reminded of', async () => {
    const request = await make()
    await answerRequest(request.number, 'Да.', 'anna')
    travel(days(30))
    await watchClocks()
    expect(await staffLetters(request.id)).toEqual([])
  })
})

describe('somebody without an account §1.1.6 §6.1.3', () => {
  const ask = async (contact: { channel: 'email' | 'sms'; value: string }) => {
    const proofId = await askIdentity(contact, { about: 'request', kind: 'question', text: 'Откуда у вас мой адрес?' }, makeClient())
    await sendProof(proofId)
    return proofId
  }

  test.each([{ channel: 'email', value: `${randomUUID()}@example.ru` }, { channel: 'sms', value: '+79171230099' }] as const)('known by nobody ($channel): a code, then the request, answered there', async (contact) => {
    const proofId = await ask(contact)
    expect(await db.outboxMessage.findUniqueOrThrow({ where: { key: `proof:${proofId}` } })).toMatchObject({ template: 'identify', class: 'legal', channel: contact.channel, recipient: contact.value })
    expect(await refused(confirmByCode(proofId, '000000' === proofCode(proofId) ? '111111' : '000000', makeClient()))).toBe('code-wrong')
    const sent = await confirmByCode(proofId, proofCode(proofId), makeClient())
    expect(await row(sent.id)).toMatchObject({ kind: 'question', channel: 'site', replyChannel: contact.channel, replyTo: contact.value, proofId, personId: null })
    expect((await db.proof.findUniqueOrThrow({ where: { id: proofId } })).payload).toBeNull()
    expect(await refused(confirmByCode(proofId, proofCode(proofId), makeClient()))).toBe('code-dead')
  })

  test('the link of the letter does the same, once, also in two tabs', async () => {
    const proofId = await ask({ channel: 'email', value: `${randomUUID()}@example.ru` })
    const outcomes = await Promise.all([1, 2].map(() => refused(confirmByLink(proofToken(proofId), makeClient()))))
    expect(new Set(outcomes)).toEqual(new Set(['code-dead', null]))
    expect(await db.subjectRequest.count({ where: { proofId } })).toBe(1)
  })

  test('whose contact is proved by a customer: the request is the customer’s and stands in the account', async () => {
    const { personId, email } = await makeCustomer()
    const proofId = await ask({ channel: 'email', value: email })
    const sent = await confirmByCode(proofId, proofCode(proofId), makeClient())
    expect((await getAppeals(personId)).map(({ number }) => number)).toEqual([sent.number])
  })

  test('asking changes nothing of anybody: no subject, no request', async () => {
    const before = await db.subject.count()
    await ask({ channel: 'email', value: `${randomUUID()}@example.ru` })
    expect(await db.subject.count()).toBe(before)
  })

  test('another code kills the one before and carries the words over', async () => {
    const first = await ask({ channel: 'email', value: `${randomUUID()}@example.ru` })
    const second = await askIdentityAgain(first, makeClient())
    expect(await refused(confirmByCode(first, proofCode(first), makeClient()))).toBe('code-dead')
    const { id } = await confirmByCode(second, proofCode(second), makeClient())
    expect((await row(id)).text).toBe('Откуда у вас мой адрес?')
  })

  test('a blocked guest still can make another request', async () => {
    const blocked = await make('block')
    const proofId = await ask({ channel: 'email', value: blocked.email })
    const { id, state } = await dispatcher.outboxMessage.update({ where: { key: `proof:${proofId}` }, data: { state: 'handed', handedAt: now() }, select: { id: true, state: true } })
    expect(state).toBe('handed')
    expect(await db.blockPass.count({ where: { messageId: id } })).toBe(1)
  })
})

describe('who sees it §1.1.4', () => {
  test('its maker, and whoever holds its signed link; the number alone opens nothing', async () => {
    const [own, other] = [await makeCustomer(), await makeCustomer()]
    const { id, number } = await makeOwnRequest(own.personId, { kind: 'question', text: 'Моё' })
    expect((await getOwnAppeal(own.personId, 'request', String(number)))?.text).toBe('Моё')
    expect(await getOwnAppeal(other.personId, 'request', number)).toBeNull()
    expect(await getOwnAppeal(own.personId, 'claim', number)).toBeNull()
    expect((await getAppealByToken('request', appealToken('request', id)))?.number).toBe(number)
    expect(await getAppealByToken('claim', appealToken('request', id))).toBeNull()
    expect(await getAppealByToken('request', `${id}.AAAAAAAAAAAAAAAAAAAAAA`)).toBeNull()
    for (const wrong of ['', '0', '-1', '1e9', 'NaN', '99999999999', '../1']) expect(await getOwnAppeal(own.personId, 'request', wrong)).toBeNull()
  })
})
