import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { days, now, travel } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { dueAt } from '#lib/privacy/clocks.ts'
import { makeOwnClaim, makeOwnRequest } from '#lib/privacy/own-appeals.ts'
import { getOwnAppeal } from '#lib/privacy/queries.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { runPrivacy } from './run-privacy.ts'

afterEach(() => travel(0))

describe('requests and claims §6.1.3 §8.2', () => {
  test('late ones come first and say so; an answered one is gone', async () => {
    const { personId, email } = await makeCustomer()
    travel(-days(20))
    const late = await makeOwnRequest(personId, { kind: 'question', text: 'Давний\nвопрос' })
    travel(0)
    const fresh = await makeOwnRequest(personId, { kind: 'access', text: '' })
    const list = await runPrivacy(['requests'], 'anna')
    expect(list.indexOf(`${late.number}  LATE`)).toBeGreaterThanOrEqual(0)
    expect(list.indexOf(`${fresh.number}  until`)).toBeGreaterThan(list.indexOf(`${late.number}  LATE`))
    expect(list).toContain(`answer to ${email}`)
    expect(list).toContain('      Давний\n      вопрос')
    await runPrivacy(['extend', fresh.number, 'Ждём архив.'], 'anna')
    expect(await runPrivacy(['requests'], 'anna')).toContain('extended')
    await runPrivacy(['answer', late.number, 'Вот ответ.'], 'anna')
    await runPrivacy(['refuse', fresh.number, '152-ФЗ, ст. 14, ч. 8'], 'anna')
    expect(await getOwnAppeal(personId, 'request', fresh.number)).toMatchObject({ state: 'refused' })
    expect(await runPrivacy(['requests'], 'anna')).toBe('No open requests.')
  })

  test('what came by letter or from the regulator gets its number and clock from the day it arrived §9.3', async () => {
    const contact = { channel: 'email', value: `${randomUUID()}@example.ru` } as const
    const arrived = new Date(now().getTime() - days(3))
    const taken = await runPrivacy(['take', 'access', 'regulator', contact, 'Запрос Роскомнадзора', arrived], 'anna')
    const number = Number(/^Request (\d+)/.exec(taken)?.[1])
    const request = await db.subjectRequest.findUniqueOrThrow({ where: { number } })
    expect(request).toMatchObject({ channel: 'regulator', receivedAt: arrived, dueAt: dueAt('regulator', arrived), replyTo: contact.value })
    await expect(runPrivacy(['take', 'access', 'letter', contact, 'Из будущего', new Date(now().getTime() + days(1))], 'anna')).rejects.toThrow('not-yet')
    await runPrivacy(['answer', number, 'Ответили.'], 'anna')
  })

  test('claims are settled and rejected', async () => {
    const { personId } = await makeCustomer()
    const [one, two] = [await makeOwnClaim(personId, { kind: 'refund', text: 'Один', order: null }), await makeOwnClaim(personId, { kind: 'other', text: 'Два', order: null })]
    expect(await runPrivacy(['claims'], 'anna')).toMatch(new RegExp(`${one.number} .*\\n[^]*${two.number} `))
    await runPrivacy(['settle', one.number, 'Вернули.'], 'anna')
    await runPrivacy(['reject', two.number, 'Не можем.'], 'anna')
    expect(await runPrivacy(['claims'], 'anna')).toBe('No open claims.')
    expect(await getOwnAppeal(personId, 'claim', two.number)).toMatchObject({ state: 'rejected', answer: 'Не можем.' })
  })
})

test('the drill: an incident from a file, both drafts in a minute, the notices, the end §5.4', async () => {
  await makeCustomer()
  const file = path.join(tmpdir(), `incident-${process.pid}.json`)
  writeFileSync(file, JSON.stringify({ how: 'Учения.', systems: ['accounts'], cause: 'Учения.', harm: 'Нет.', measures: 'Проверили.' }))
  const opened = await runPrivacy(['incident', 'open', file], 'anna')
  const number = Number(/^Incident (\d+)/.exec(opened)?.[1])
  expect(opened).toContain('--- notice\nУведомление о факте')
  expect(opened).toContain('--- results\nУведомление о результатах')
  expect(opened).toMatch(/Notice: due in (24 h 0|23 h 59) min/)
  expect(await runPrivacy(['incidents'], 'anna')).toContain(String(number))
  for (const step of ['notice', 'results', 'tell'] as const) await runPrivacy(['incident', step, number], 'anna')
  expect(await runPrivacy(['incident', 'close', number, 'Папки проверяются.'], 'anna')).toContain('closed')
})
