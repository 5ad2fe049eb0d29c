import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { db } from '#lib/db/db.ts'
import type { RequestKind } from '#lib/db/generated/enums.ts'
import { subjectOfContact } from '#lib/subjects/find-subject.ts'
import { makeClaim } from './make-claim.ts'
import { makeRequest } from './make-request.ts'
import { openIncident } from './open-incident.ts'

const newSubject = () => db.$transaction((tx) => subjectOfContact(tx, { channel: 'email', value: `${randomUUID()}@example.ru` }))

async function request(kind: RequestKind = 'access') {
  const subjectId = await newSubject()
  return db.$transaction((tx) => makeRequest(tx, { kind, channel: 'site', text: 'Что?', subjectId, personId: null, reply: null, proofId: null }))
}

async function claim() {
  const subjectId = await newSubject()
  return db.$transaction((tx) => makeClaim(tx, { kind: 'refund', text: 'Верните.', subjectId, personId: null, orderId: null, reply: null, proofId: null }))
}

const sql = (text: string) => db.$executeRawUnsafe(text)
const CLOSE = `state = 'answered', answer = 'Да.', answered_by = 'anna', closed_at = now()`

describe('direct SQL on requests §6.1.3', () => {
  const attempts: [string, string][] = [
    ['another number', 'number = number + 1000000'],
    ['another kind', `kind = 'question'`],
    ['an earlier beginning', `received_at = received_at - interval '30 days'`],
    ['a later end', `due_at = due_at + interval '30 days'`],
    ['an extension without a reason', `extended_at = now(), due_at = due_at + interval '7 days'`],
    ['an extension with an empty reason', `extended_at = now(), extension_reason = ' ', due_at = due_at + interval '7 days'`],
    ['an extension that shortens', `extended_at = now(), extension_reason = 'Раньше', due_at = due_at - interval '1 day'`],
    ['an answer without words', `state = 'answered', answered_by = 'anna', closed_at = now()`],
    ['an answer of nobody', `state = 'answered', answer = 'Да.', closed_at = now()`],
    ['a refusal without a ground', `state = 'refused', answered_by = 'anna', closed_at = now()`],
    ['an end without a moment', `state = 'recalled'`],
    ['another text', `text = 'Ничего не надо'`],
    ['another address to answer to', `reply_channel = 'email', reply_to = 'chuzhoy@example.ru'`],
  ]
  test.each(attempts)('%s is refused', async (_, change) => {
    const { id } = await request()
    await expect(sql(`UPDATE subject_requests SET ${change} WHERE id = '${id}'`)).rejects.toThrow()
  })

  test('once closed: not opened, not closed otherwise, its answer not rewritten; but its words may be forgotten', async () => {
    const { id } = await request()
    await sql(`UPDATE subject_requests SET ${CLOSE} WHERE id = '${id}'`)
    for (const change of [`state = 'received', closed_at = NULL, answered_by = NULL`, `state = 'refused', refusal_ground = 'Нет'`, `answer = 'Нет.'`, `closed_at = now() + interval '1 day'`, `answered_by = 'olga'`]) {
      await expect(sql(`UPDATE subject_requests SET ${change} WHERE id = '${id}'`)).rejects.toThrow()
    }
    await sql(`UPDATE subject_requests SET text = NULL, answer = NULL, reply_to = NULL WHERE id = '${id}'`)
  })

  test('extended once: not twice, and not what cannot be', async () => {
    const { id } = await request()
    const extend = `extended_at = now(), extension_reason = 'Архив', due_at = due_at + interval '7 days'`
    await sql(`UPDATE subject_requests SET ${extend} WHERE id = '${id}'`)
    await expect(sql(`UPDATE subject_requests SET ${extend} WHERE id = '${id}'`)).rejects.toThrow()
    const other = await request('question')
    await expect(sql(`UPDATE subject_requests SET ${extend} WHERE id = '${other.id}'`)).rejects.toThrow()
  })

  test('an open one is not deleted, none are truncated, a due before its beginning does not exist', async () => {
    const { id } = await request()
    await expect(sql(`DELETE FROM subject_requests WHERE id = '${id}'`)).rejects.toThrow()
    await expect(sql('TRUNCATE subject_requests CASCADE')).rejects.toThrow()
    await expect(db.subjectRequest.create({ data: { kind: 'access', channel: 'site', subjectId: await newSubject(), receivedAt: new Date('2026-11-22T10:00:00Z'), dueAt: new Date('2026-11-21T10:00:00Z') } })).rejects.toThrow()
  })
})

describe('direct SQL on claims §8.1 §8.2', () => {
  test.each([
    ['another number', 'number = number + 1000000'],
    ['a later end', `due_at = due_at + interval '1 day'`],
    ['an earlier beginning', `received_at = received_at - interval '1 day'`],
    ['another text', `text = 'Спасибо, всё хорошо'`],
    ['a decision without words', `state = 'rejected', answered_by = 'anna', closed_at = now()`],
    ['a decision of nobody', `state = 'settled', answer = 'Да.', closed_at = now()`],
  ])('%s is refused', async (_, change) => {
    const { id } = await claim()
    await expect(sql(`UPDATE claims SET ${change} WHERE id = '${id}'`)).rejects.toThrow()
  })

  test('closed stays closed, open is not deleted', async () => {
    const { id } = await claim()
    await expect(sql(`DELETE FROM claims WHERE id = '${id}'`)).rejects.toThrow()
    await sql(`UPDATE claims SET state = 'settled', answer = 'Вернули.', answered_by = 'anna', closed_at = now() WHERE id = '${id}'`)
    await expect(sql(`UPDATE claims SET state = 'received', closed_at = NULL, answered_by = NULL WHERE id = '${id}'`)).rejects.toThrow()
    await expect(sql(`UPDATE claims SET answer = 'Не вернули.' WHERE id = '${id}'`)).rejects.toThrow()
  })
})

describe('direct SQL on incidents §5.4 §7.2.3', () => {
  const open = () => openIncident({ how: 'Учения', systems: ['sms'], categories: [], cause: 'Учения', harm: 'Нет', measures: 'Проверили' })

  test.each([
    ['a later discovery', `detected_at = detected_at + interval '1 day', notice_due = notice_due + interval '1 day', results_due = results_due + interval '1 day'`],
    ['more time', `notice_due = notice_due + interval '1 hour'`],
    ['results before the first notice', 'results_at = now()'],
    ['fewer people', 'people = people - 1'],
    ['an exemption with consent, without the consent', `exemption = 'with-consent'`],
    ['the same with a consent that nobody gave', `exemption = 'with-consent', grant_hash = repeat('0', 64)`],
    ['an exemption that the policy does not know', `exemption = 'small'`],
    ['an end without notices', `closed_at = now(), lessons = 'Забудем'`],
  ])('%s is refused', async (_, change) => {
    const { id } = await open()
    await expect(sql(`UPDATE incidents SET ${change} WHERE id = '${id}'`)).rejects.toThrow()
  })

  test('it is not deleted', async () => {
    const { id } = await open()
    await expect(sql(`DELETE FROM incidents WHERE id = '${id}'`)).rejects.toThrow()
  })
})
