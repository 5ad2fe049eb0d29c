import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { actAs } from '#lib/db/act-as.ts'
import { db } from '#lib/db/db.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { makeVariant } from '#lib/test-support/make-variant.ts'
import { owner } from '#lib/test-support/owner.ts'
import { AUDIT_PAGE, readAudit } from './read-audit.ts'

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
  await expect(owner.$executeRaw`TRUNCATE audit_entries`).rejects.toThrow(refused)
  expect(await entries(me.personId)).toHaveLength(1)
})

test('the journal reads in Russian, by whom, what and when, page by page', async () => {
  const { personId: staffId } = await makeCustomer({ roles: ['manager'] })
  const { id: variantId, sku } = await makeVariant()
  for (let price = 1; price <= AUDIT_PAGE + 1; price += 1) {
    await actAs({ personId: staffId, role: 'manager' }, () => db.$transaction((tx) => tx.variant.update({ where: { id: variantId }, data: { price: price * 100 } })))
  }
  const first = await readAudit({ staff: staffId })
  expect(first.lines).toHaveLength(AUDIT_PAGE)
  expect(first.lines[0]).toMatchObject({ who: 'Иванова\u00a0А.', role: 'менеджер', verb: 'update', title: 'Варианты', name: sku, changes: [{ title: 'цена', after: `${AUDIT_PAGE + 1}\u00a0₽` }] })
  const rest = await readAudit({ staff: staffId, after: first.next ?? '' })
  expect(rest.lines).toHaveLength(1)
  expect(rest.next).toBeNull()
  const count = async (filter: Parameters<typeof readAudit>[0]) => (await readAudit({ staff: staffId, ...filter })).lines.length
  expect([await count({ table: 'orders' }), await count({ row: variantId, table: 'variants' }), await count({ verb: 'delete' }), await count({ to: '2020-01-01' })]).toEqual([0, AUDIT_PAGE, 0, 0])
})
