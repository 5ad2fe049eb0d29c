import { expect, test } from 'vitest'
import { db } from '#lib/db/db.ts'

const handed = ['bank', 'mail', 'sms', 'post', 'courier']

test('what each recipient has a contract for is what the policy in force names it for §5.2 §1.1.9', async () => {
  const version = await db.documentVersion.findFirstOrThrow({ where: { document: { code: 'policy' }, state: 'published' }, orderBy: { number: 'desc' }, select: { purposes: true } })
  const recipients = await db.recipient.findMany({ where: { code: { in: handed } } })
  const named = (code: string) => version.purposes.filter((purpose) => purpose.recipients.includes(code)).map((purpose) => purpose.code)
  expect(recipients.map(({ code, purposes }) => [code, ...purposes.toSorted()])).toEqual(recipients.map(({ code }) => [code, ...named(code).toSorted()]))
  expect(recipients.map(({ code }) => code).toSorted()).toEqual(handed.toSorted())
})

test('payment and fiscal receipt have their recipient before anything can be bought §1.1.9', async () => {
  const bank = await db.recipient.findUniqueOrThrow({ where: { code: 'bank' } })
  expect(bank).toMatchObject({ enabled: true, country: 'RU', purposes: expect.arrayContaining(['order', 'receipt']), contract: expect.stringMatching(/\S/) })
})

test('who delivers orders only is named for nothing else §5.2 §4.1.10', async () => {
  const carriers = await db.recipient.findMany({ where: { code: { in: ['post', 'courier'] } }, select: { purposes: true } })
  expect(carriers.map(({ purposes }) => purposes)).toEqual([['order'], ['order']])
})
