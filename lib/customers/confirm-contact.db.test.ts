import { beforeEach, describe, expect, test } from 'vitest'
import { Refusal } from '#lib/action/refusal.ts'
import { minutes, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { makeOrder } from '#lib/test-support/make-order.ts'
import { makeVariant } from '#lib/test-support/make-variant.ts'
import { confirmContact } from './confirm-contact.ts'
import type { DoorKind } from './types.ts'

let anna: Awaited<ReturnType<typeof makeCustomer>>
let boris: Awaited<ReturnType<typeof makeCustomer>>
beforeEach(async () => {
  ;[anna, boris] = await Promise.all([makeCustomer(), makeCustomer()])
})

async function prove(personId: string, kind: DoorKind, value: string): Promise<string> {
  const proof = await db.proof.create({
    data: { purpose: 'register', channel: kind === 'email' ? 'email' : 'sms', contact: value, expiresAt: new Date(now().getTime() + minutes(60)), provedAt: now() },
  })
  await db.$transaction((tx) => confirmContact(tx, { personId, kind, value, proofId: proof.id, source: 'portal' }))
  return proof.id
}

const contactsOf = (personId: string) => db.contactPoint.findMany({ where: { personId }, orderBy: { kind: 'asc' } })
const historyOf = (personId: string) => db.dataChange.findMany({ where: { personId }, orderBy: { changedAt: 'asc' } })

describe('a proved contact', () => {
  test('takes the place of the old one, with its proof and its history', async () => {
    const proofId = await prove(anna.personId, 'email', 'new@example.ru')
    expect(await contactsOf(anna.personId)).toMatchObject([
      { kind: 'email', value: 'new@example.ru', source: 'portal', proofId, verifiedAt: expect.any(Date) },
      { kind: 'mobile', value: anna.mobile },
    ])
    expect(await historyOf(anna.personId)).toMatchObject([{ field: 'email', before: anna.email, after: 'new@example.ru', source: 'portal' }])
  })

  test('proved again changes nothing but the time of proof', async () => {
    const [before] = await contactsOf(anna.personId)
    await prove(anna.personId, 'email', anna.email)
    const [after] = await contactsOf(anna.personId)
    expect(after).toMatchObject({ value: anna.email, source: 'registration' })
    expect(after?.verifiedAt?.getTime()).toBeGreaterThan(before?.verifiedAt?.getTime() ?? 0)
    expect(await historyOf(anna.personId)).toEqual([])
  })

  test('of somebody else is refused and nothing is written', async () => {
    await expect(prove(anna.personId, 'mobile', boris.mobile)).rejects.toMatchObject(new Refusal('contact-taken'))
    expect((await contactsOf(boris.personId))[1]).toMatchObject({ value: boris.mobile })
    expect(await historyOf(anna.personId)).toEqual([])
  })

  test('that others only wrote down is theirs no longer', async () => {
    await db.contactPoint.update({ where: { personId_kind: { personId: boris.personId, kind: 'email' } }, data: { value: 'shared@example.ru', verifiedAt: null } })
    await prove(anna.personId, 'email', 'shared@example.ru')
    expect((await contactsOf(boris.personId)).map(({ kind }) => kind)).toEqual(['mobile'])
  })

  test('of two at once goes to exactly one, and the other is told', async () => {
    const people = [anna, boris, ...(await Promise.all(Array.from({ length: 6 }, () => makeCustomer())))]
    const results = await Promise.allSettled(people.map(({ personId }) => prove(personId, 'email', 'wanted@example.ru')))
    const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))
    expect(refused).toHaveLength(people.length - 1)
    expect(refused.every((reason) => reason instanceof Refusal && reason.code === 'contact-taken')).toBe(true)
    expect(await db.contactPoint.count({ where: { value: 'wanted@example.ru' } })).toBe(1)
  })

  test('brings along the orders that a guest made with it, old and new', async () => {
    const variant = await makeVariant({ stock: 5 })
    const order = await makeOrder({ variantId: variant.id })
    await prove(anna.personId, 'email', 'anna@example.ru')
    expect(await db.order.findUniqueOrThrow({ where: { id: order.id } })).toMatchObject({ personId: anna.personId })
    const later = await makeOrder({ variantId: variant.id })
    await prove(anna.personId, 'email', 'elsewhere@example.ru')
    expect(await db.order.findUniqueOrThrow({ where: { id: later.id } })).toMatchObject({ personId: anna.personId })
  })

  test('needs a person', async () => {
    await expect(prove('019ae000-0000-7000-8000-000000000000', 'email', 'a@example.ru')).rejects.toMatchObject({ code: 'not-found' })
  })
})
