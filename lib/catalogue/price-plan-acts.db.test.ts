import { expect, test } from 'vitest'
import { minutes, now, travel } from '#lib/clock/clock.ts'
import { actAs } from '#lib/db/act-as.ts'
import { db } from '#lib/db/db.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { sweepPricePlans } from './apply-price-plans.ts'
import { planPrice } from './desk/plan-price.ts'

test('what a plan did stands in the journal of the staff as the act of whoever made it', async () => {
  const { personId } = await makeCustomer({ roles: ['manager'], secondFactor: true })
  const id = await actAs({ personId, role: 'manager' }, () => planPrice({ variant: 'PLS3-SAND', price: 234_500, oldPrice: null, startsAt: new Date(now().getTime() + minutes(5)) }, personId))
  travel(minutes(7))
  await sweepPricePlans()
  const { id: rowId } = await db.variant.findUniqueOrThrow({ where: { sku: 'PLS3-SAND' }, select: { id: true } })
  expect(await db.auditEntry.findMany({ where: { table: 'variants', rowId } })).toMatchObject([
    { staffId: personId, role: 'manager', verb: 'update', after: { price: 234_500 }, reason: expect.stringMatching(/^Цена, назначенная на /) },
  ])
  expect(await db.auditEntry.count({ where: { table: 'price_plans', rowId: id, verb: 'update', staffId: personId } })).toBe(1)
})
