import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { actAs } from '#lib/db/act-as.ts'
import { db } from '#lib/db/db.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { makeVariant } from '#lib/test-support/make-variant.ts'

const staff = () => ({ personId: randomUUID(), role: 'manager', reason: 'ошибка в цене' }) as const
const entries = (staffId: string) => db.auditEntry.findMany({ where: { staffId }, orderBy: { id: 'asc' } })

test('a change by staff is an entry with what was and what is, in its transaction', async () => {
  const me = staff()
  const { id: variantId } = await makeVariant()
  const before = await db.variant.findUniqueOrThrow({ where: { id: variantId } })
  await actAs(me, () => db.$transaction((tx) => tx.variant.update({ where: { id: variantId }, data: { price: before.price + 100 } })))
  expect(await entries(me.personId)).toMatchObject([
    { role: 'manager', verb: 'update', table: 'variants', rowId: variantId, before: { price: before.price }, after: { price: before.price + 100 }, reason: 'ошибка в цене' },
  ])
  const failed = actAs(me, () => db.$transaction(async (tx) => {
    await tx.variant.update({ where: { id: variantId }, data: { price: before.price + 200 } })
    throw new Error('taken back')
  }))
  await expect(failed).rejects.toThrow('taken back')
  expect(await entries(me.personId)).toHaveLength(1)
})

test('what nobody of the staff does leaves no entry, and what changes nothing leaves none', async () => {
  const me = staff()
  const { id: variantId } = await makeVariant()
  const { price } = await db.variant.findUniqueOrThrow({ where: { id: variantId } })
  const count = await db.auditEntry.count({ where: { table: 'variants', rowId: variantId } })
  await db.variant.update({ where: { id: variantId }, data: { price: price + 1 } })
  await actAs({ personId: randomUUID(), role: null }, () => db.$transaction((tx) => tx.variant.update({ where: { id: variantId }, data: { price: price + 2 } })))
  await actAs(me, () => db.$transaction((tx) => tx.variant.update({ where: { id: variantId }, data: { price: price + 2 } })))
  expect(await db.auditEntry.count({ where: { table: 'variants', rowId: variantId } })).toBe(count)
})

test('that a name changed is told, the name is not: §5.5', async () => {
  const me = staff()
  const { personId } = await makeCustomer()
  await actAs(me, () => db.$transaction((tx) => tx.person.update({ where: { id: personId }, data: { surname: 'Скрываева' } })))
  expect(await entries(me.personId)).toMatchObject([{ table: 'people', rowId: personId, before: { surname: '•' }, after: { surname: '•' } }])
})

test('the audit journal is not rewritten, shortened or emptied, by whomever', async () => {
  const me = staff()
  const { personId } = await makeCustomer()
  await actAs(me, () => db.$transaction((tx) => tx.person.update({ where: { id: personId }, data: { givenName: 'Анна-Мария' } })))
  const refused = 'append-only'
  await expect(db.$executeRaw`UPDATE audit_entries SET reason = 'другое' WHERE staff_id = ${me.personId}::uuid`).rejects.toThrow(refused)
  await expect(db.$executeRaw`DELETE FROM audit_entries WHERE staff_id = ${me.personId}::uuid`).rejects.toThrow(refused)
  await expect(db.$executeRaw`TRUNCATE audit_entries`).rejects.toThrow(refused)
  expect(await entries(me.personId)).toHaveLength(1)
})
