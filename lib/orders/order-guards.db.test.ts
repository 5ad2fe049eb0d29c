import { randomBytes } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { owner as db } from '#lib/test-support/owner.ts'
import { makeOrder } from '#lib/test-support/make-order.ts'
import { makeVariant, stockOf } from '#lib/test-support/make-variant.ts'

/** What the database refuses, whatever the code above it does. */
let orderId: string
let variantId: string
let memberId: string
beforeEach(async () => {
  variantId = (await makeVariant({ stock: 5 })).id
  memberId = (await db.bonusMember.create({ data: { personId: (await makeCustomer()).personId, rulesNumber: 1, referralCode: randomBytes(4).toString('hex').toUpperCase() } })).id
  orderId = (await makeOrder({ variantId, quantity: 2 })).id
})

const attempts: readonly (readonly [what: string, sql: (order: string, variant: string) => string])[] = [
  ['reserving more than there is', (_, variant) => `UPDATE stock_items SET reserved = on_hand + 1 WHERE variant_id = '${variant}'`],
  ['a negative reservation', (_, variant) => `UPDATE stock_items SET reserved = -1 WHERE variant_id = '${variant}'`],
  ['losing goods that are reserved', (_, variant) => `INSERT INTO stock_movements (id, key, variant_id, quantity, reason) VALUES (uuidv7(), 'k', '${variant}', -4, 'correction')`],
  ['a sale without an order', (_, variant) => `INSERT INTO stock_movements (id, key, variant_id, quantity, reason) VALUES (uuidv7(), 'k', '${variant}', -1, 'sale')`],
  ['rewriting a stock movement', () => `UPDATE stock_movements SET quantity = 100`],
  ['deleting stock movements', () => `DELETE FROM stock_movements`],
  ['rewriting the timeline', () => `UPDATE order_events SET actor = 'nobody'`],
  ['emptying the timeline', () => `TRUNCATE order_events`],
  ['forgetting a price', () => `DELETE FROM price_changes`],
  ['changing what was agreed', (order) => `UPDATE orders SET goods_total = goods_total - 1, total = total - 1 WHERE id = '${order}'`],
  ['a total that does not add up', (order) => `UPDATE orders SET total = total - 1 WHERE id = '${order}'`],
  ['points that nobody has paid by', (order) => `UPDATE orders SET bonus_total = 100, total = total - 100 WHERE id = '${order}'`],
  ['a member of the bonus programme afterwards', (order) => `UPDATE orders SET bonus_member_id = (SELECT id FROM bonus_members LIMIT 1) WHERE id = '${order}'`],
  ['changing a line', (order) => `UPDATE order_lines SET quantity = 1 WHERE order_id = '${order}'`],
  ['shipping what is not packed', (order) => `UPDATE orders SET state = 'shipped', track = 'x' WHERE id = '${order}'`],
  ['packing what is not paid', (order) => `UPDATE orders SET state = 'packed' WHERE id = '${order}'`],
  ['returning what was never sent', (order) => `UPDATE orders SET state = 'returned' WHERE id = '${order}'`],
  ['a second order of one cart', () => `INSERT INTO orders SELECT (jsonb_populate_record(NULL::orders, to_jsonb(o) || jsonb_build_object('id', uuidv7(), 'number', 1))).* FROM orders o LIMIT 1`],
  ['two living payments of one order', (order) => `INSERT INTO payments (id, order_id, amount, receipt) VALUES (uuidv7(), '${order}', 1, '[]'), (uuidv7(), '${order}', 1, '[]')`],
  ['a payment of nothing', (order) => `INSERT INTO payments (id, order_id, amount, receipt) VALUES (uuidv7(), '${order}', 0, '[]')`],
  ['advertising in the outbox', (order) => `INSERT INTO outbox_messages (id, key, class, channel, template, recipient, order_id) VALUES (uuidv7(), 'ad', 'marketing', 'email', 't', 'a@b.ru', '${order}')`],
  ['a service message without an order', () => `INSERT INTO outbox_messages (id, key, class, channel, template, recipient) VALUES (uuidv7(), 'm', 'service', 'email', 't', 'a@b.ru')`],
  ['a pickup order that keeps an address', (order) => `UPDATE orders SET delivery_method = 'pickup' WHERE id = '${order}'`],
  ['a phone in another spelling', (order) => `UPDATE orders SET phone = '89171234567' WHERE id = '${order}'`],
  ['lines that do not sum to the order', (order) => `INSERT INTO orders SELECT (jsonb_populate_record(NULL::orders, to_jsonb(o) || jsonb_build_object('id', uuidv7(), 'number', 2, 'cart_id', uuidv7()))).* FROM orders o WHERE id = '${order}'`],
]

/** A copy of the order with its only line, paid by points: kopecks off the order, kopecks off the line. */
type Points = { readonly bonus: number; readonly share: number; readonly lineTotal?: number; readonly earn?: number; readonly member?: boolean }
const withPoints = (order: string, { bonus, share, lineTotal = share, earn = 0, member = true }: Points) => `WITH copy AS (
    INSERT INTO orders SELECT (jsonb_populate_record(NULL::orders, to_jsonb(o) || jsonb_build_object('id', uuidv7(), 'number', 3, 'cart_id', uuidv7(),
      'bonus_total', ${bonus}, 'total', o.total - ${bonus}, 'bonus_member_id', ${member ? `'${memberId}'::uuid` : 'NULL'}))).* FROM orders o WHERE id = '${order}' RETURNING id)
  INSERT INTO order_lines SELECT (jsonb_populate_record(NULL::order_lines, to_jsonb(l) || jsonb_build_object('order_id', copy.id, 'bonus_share', ${share}, 'total', l.total - ${lineTotal}, 'bonus_earn', ${earn}))).*
  FROM order_lines l, copy WHERE l.order_id = '${order}'`

test.each<[string, string, Points]>([
  ['a part of a rouble', 'orders_bonus', { bonus: 50, share: 50 }],
  ['a part of a rouble of a line', 'order_lines_bonus', { bonus: 100, share: 50 }],
  ['shares that do not sum to what was paid by points', 'do not sum', { bonus: 200, share: 100 }],
  ['nobody who pays by them', 'by the points of nobody', { bonus: 100, share: 100, member: false }],
  ['less than a rouble a piece left to pay', 'order_lines_bonus', { bonus: 2_597_900, share: 2_597_900 }],
  ['more than the goods cost', 'orders_bonus', { bonus: 2_598_100, share: 100 }],
  ['a line whose total leaves them out', 'order_lines_total', { bonus: 100, share: 100, lineTotal: 0 }],
  ['no points taken from their account', 'not paid by the points', { bonus: 100, share: 100 }],
  ['a promise to nobody', 'promises points to nobody', { bonus: 0, share: 0, earn: 1, member: false }],
])('the database refuses points in an order: %s', async (_, because, points) => {
  await expect(db.$executeRawUnsafe(withPoints(orderId, points))).rejects.toThrow(because)
})

test.each(attempts)('the database refuses %s', async (_, sql) => {
  await expect(db.$executeRawUnsafe(sql(orderId, variantId))).rejects.toThrow()
})

describe('refunds', () => {
  beforeEach(async () => {
    await db.payment.create({ data: { orderId, amount: 1_000, state: 'succeeded', settledAt: new Date(0), receipt: [] } })
  })

  test('never exceed what was paid, two at once neither', async () => {
    const { id: paymentId } = await db.payment.findFirstOrThrow({ where: { orderId } })
    const refund = (amount: number) => db.refund.create({ data: { orderId, paymentId, amount, reason: 'test' } })
    await expect(refund(1_001)).rejects.toThrow('refunds cannot exceed')
    const outcomes = await Promise.allSettled([refund(600), refund(600)])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})

test('every price a variant had is on record', async () => {
  await db.$executeRaw`UPDATE variants SET price = 990000, old_price = 1299000 WHERE id = ${variantId}::uuid`
  const prices = await db.priceChange.findMany({ where: { variantId }, orderBy: { changedAt: 'asc' } })
  expect(prices.map(({ price }) => price)).toEqual([1_299_000, 990_000])
})

test('what is on hand is the sum of the movements', async () => {
  await db.stockMovement.create({ data: { key: 'more', variantId, quantity: 7, reason: 'receipt' } })
  await expect(db.stockMovement.create({ data: { key: 'more', variantId, quantity: 7, reason: 'receipt' } })).rejects.toThrow()
  expect(await stockOf(variantId)).toEqual({ onHand: 12, reserved: 2 })
})
