import { expect, test } from 'vitest'
import { db } from '#lib/db/db.ts'
import { approveAuthorityRequest } from '#lib/disclosures/approve-authority-request.ts'
import { recordAuthorityRequest } from '#lib/disclosures/record-authority-request.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { makeOrder } from '#lib/test-support/make-order.ts'
import { makeVariant } from '#lib/test-support/make-variant.ts'
import { exportForAuthority } from './export-for-authority.ts'

test('an export for a state body needs a granted request, holds the granted categories only, and stands in register and journal §5.3', async () => {
  const customer = await makeCustomer()
  await makeOrder({ variantId: (await makeVariant()).id }, 'on_delivery', customer.personId)
  const number = await recordAuthorityRequest({ body: 'Суд', law: 'ГПК РФ, статья 57', scope: 'Заказы' })
  const given: string[] = []
  const ask = () => exportForAuthority({ number, contact: customer.email, categories: ['orders'] }, async (json) => void given.push(json))

  await expect(ask()).rejects.toMatchObject({ code: 'not-granted' })
  await approveAuthorityRequest(number, 'anna', 'granted')
  await expect(ask()).rejects.toMatchObject({ code: 'not-granted' })
  expect(given).toEqual([])
  await approveAuthorityRequest(number, 'boris', 'granted')
  await ask()

  expect(given).toHaveLength(1)
  expect(given[0]).toContain('"orders"')
  expect(given[0]).not.toContain(customer.email)
  expect(await db.transfer.findMany({ where: { recipientCode: 'authority' }, select: { personId: true, fields: true, result: true } }))
    .toEqual([{ personId: customer.personId, fields: ['orders'], result: 'accepted' }])
  expect(await db.processingEntry.count({ where: { personId: customer.personId, verb: 'transfer' } })).toBeGreaterThan(0)
  await expect(exportForAuthority({ number, contact: 'nobody@example.ru', categories: ['orders'] }, async () => {})).rejects.toMatchObject({ code: 'no-person' })
  await expect(exportForAuthority({ number, contact: customer.email, categories: ['visits'] }, async () => {})).rejects.toThrow('field-not-allowed')
})
