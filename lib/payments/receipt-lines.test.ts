import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spread, sum } from '#lib/money/money.ts'
import { receiptItems } from './receipt.ts'
import { itemTotal, receiptLines, refundLines } from './receipt-lines.ts'

const line = fc.record({
  name: fc.string({ minLength: 1, maxLength: 200 }),
  option: fc.string({ maxLength: 40 }),
  price: fc.integer({ min: 1, max: 50_000_000 }),
  quantity: fc.integer({ min: 1, max: 99 }),
  vatCode: fc.integer({ min: 1, max: 12 }),
})

/** An order as placing makes it: a discount spread over the lines to the kopeck. */
const order = fc.record({ lines: fc.array(line, { minLength: 1, maxLength: 20 }), percent: fc.integer({ min: 0, max: 99 }), deliveryTotal: fc.integer({ min: 0, max: 500_000 }) }).map(
  ({ lines, percent, deliveryTotal }) => {
    const full = lines.map(({ price, quantity }) => price * quantity)
    const discounts = spread(Math.trunc((sum(full) * percent) / 100), full)
    const priced = lines.map((each, index) => ({ ...each, total: (full[index] ?? 0) - (discounts[index] ?? 0) }))
    return { lines: priced, deliveryTotal, payable: sum(priced.map(({ total }) => total)) + deliveryTotal }
  },
)

test('receipt lines sum to the payment to the kopeck and keep every piece', () => {
  fc.assert(
    fc.property(order, ({ lines, deliveryTotal, payable }) => {
      const items = receiptLines({ lines, deliveryTotal })
      expect(sum(items.map(itemTotal))).toBe(payable)
      expect(sum(items.filter((item) => item.payment_subject === 'commodity').map(({ quantity }) => Number(quantity)))).toBe(sum(lines.map(({ quantity }) => quantity)))
      expect(receiptItems.safeParse(items).success).toBe(true)
    }),
  )
})

test('a refund of any part sums to that part', () => {
  fc.assert(
    fc.property(order, fc.double({ min: 0, max: 1, noNaN: true }), ({ lines, deliveryTotal, payable }, part) => {
      const amount = Math.trunc(payable * part)
      const items = refundLines(receiptLines({ lines, deliveryTotal }), amount)
      expect(sum(items.map(itemTotal))).toBe(amount)
      expect(items.every((item) => itemTotal(item) > 0)).toBe(true)
    }),
  )
})

test('a share that does not divide becomes two lines, one kopeck apart', () => {
  const items = receiptLines({ lines: [{ name: 'Браслет', option: 'Графит', quantity: 3, total: 10_000, vatCode: 1 }], deliveryTotal: 35_000 })
  expect(items.map(({ description, quantity, amount }) => [description, quantity, amount.value])).toEqual([
    ['Браслет, Графит', '2', '33.33'],
    ['Браслет, Графит', '1', '33.34'],
    ['Доставка', '1', '350.00'],
  ])
})

test('nothing is returned beyond what the receipt says', () => {
  const items = receiptLines({ lines: [{ name: 'Браслет', option: 'Графит', quantity: 1, total: 100, vatCode: 1 }], deliveryTotal: 0 })
  expect(() => refundLines(items, 101)).toThrow(RangeError)
})
