import { describe, expect, test } from 'vitest'
import { kopecks } from '#lib/money/money.ts'
import type { OrderView } from '#lib/orders/types.ts'
import { orderStatus } from './order-status.ts'
import { orderSteps } from './order-steps.ts'

const at = new Date('2026-11-22T10:00:00Z')
const order = (change: Partial<OrderView>): OrderView => ({
  id: 'o',
  personId: null,
  number: 10_001,
  state: 'placed',
  paymentMethod: 'online',
  placedAt: at,
  expiresAt: at,
  payable: true,
  cancellable: true,
  paymentPending: false,
  paymentFailure: null,
  refund: null,
  returns: [],
  returnable: false,
  paidOnline: false,
  contact: { name: 'Волкова Анна', email: 'anna@example.ru', phone: '+79171234567' },
  delivery: { method: 'courier', place: 'Саратов', daysMin: 1, daysMax: 2, track: null },
  lines: [],
  goodsTotal: kopecks(100),
  discountTotal: kopecks(0),
  deliveryTotal: kopecks(0),
  total: kopecks(100),
  points: { paid: 0, back: 0, promised: 0, earned: 0 },
  promo: null,
  timeline: [{ kind: 'placed', note: null, happenedAt: at }],
  ...change,
})

describe('status', () => {
  test.each<[string, Partial<OrderView>]>([
    ['Остался один шаг — оплата', {}],
    ['Ждём ответа банка', { paymentPending: true }],
    ['Оплата не прошла', { paymentFailure: 'На карте не хватило денег.' }],
    ['Время на оплату вышло', { payable: false }],
    ['Заказ принят', { paymentMethod: 'on_delivery', payable: false }],
    ['Заказ оплачен', { state: 'paid' }],
    ['Заказ собран', { state: 'packed' }],
    ['Заказ в пути', { state: 'shipped' }],
    ['Заказ у вас', { state: 'delivered' }],
    ['Заказ отменён', { state: 'cancelled' }],
    ['Заказ не оплачен вовремя', { state: 'expired' }],
    ['Заказ возвращён', { state: 'returned' }],
  ])('%s', (title, change) => {
    expect(orderStatus(order(change)).title).toBe(title)
  })

  test('money on its way back is named', () => {
    const { text } = orderStatus(order({ state: 'expired', refund: { amount: kopecks(129_900), done: false } }))
    expect(text).toContain('Возвращаем 1\u00a0299\u00a0₽')
  })

  test('a delivered order names the last day of return', () => {
    const timeline = [{ kind: 'delivered', note: null, happenedAt: at }]
    expect(orderStatus(order({ state: 'delivered', timeline })).text).toContain('до 29\u00a0ноября включительно')
  })
})

describe('goods on their way back', () => {
  const back = { reason: 'changed_mind', amount: kopecks(129_900), requestedAt: at, refundDue: new Date('2026-12-02T19:59:59.999Z'), bonusBack: 0, bonusTaken: 0, lines: [] } as const

  test('are awaited, with the day by which the money is back', () => {
    const { title, text } = orderStatus(order({ state: 'delivered', paidOnline: true, returns: [{ ...back, state: 'requested' }] }))
    expect(title).toBe('Ждём товары обратно')
    expect(text).toContain('Вернём 1\u00a0299\u00a0₽ до\u00a02\u00a0декабря тем\u00a0же способом')
  })

  test('bring back the points that were paid for them, too', () => {
    const text = orderStatus(order({ state: 'delivered', paidOnline: true, returns: [{ ...back, bonusBack: 21, state: 'requested' }] })).text
    expect(text).toContain('Вернём 1\u00a0299\u00a0₽ и\u00a021\u00a0бонус до\u00a02\u00a0декабря')
  })

  test('of an order paid on delivery have no card, before and after they came', () => {
    for (const state of ['requested', 'received'] as const) {
      expect(orderStatus(order({ state: 'delivered', returns: [{ ...back, state }] })).text).toContain('куда перевести деньги')
    }
    expect(orderStatus(order({ state: 'returned', returns: [{ ...back, state: 'received' }] })).text).toContain('куда перевести деньги')
    expect(orderStatus(order({ state: 'delivered', returns: [{ ...back, state: 'withdrawn' }] })).text).toContain('Спасибо')
  })

  test('are paid for even if the bank refuses at first, and then it is told that they were', () => {
    const returns = [{ ...back, state: 'received' }] as const
    const text = (refund: OrderView['refund']) => orderStatus(order({ state: 'returned', paidOnline: true, returns, refund })).text
    expect(text(null)).toContain('Вернём 1\u00a0299\u00a0₽ до\u00a02\u00a0декабря тем\u00a0же способом')
    expect(text({ amount: kopecks(129_900), done: false })).toContain('Возвращаем 1\u00a0299\u00a0₽')
    expect(text({ amount: kopecks(129_900), done: true })).toContain('Вернули 1\u00a0299\u00a0₽')
  })

  test('are a step to come, and so is the money if it goes to a card', () => {
    const ahead = (change: Partial<OrderView>) => orderSteps(order({ state: 'delivered', ...change })).filter(({ happenedAt }) => happenedAt === null)
    const returns = [{ ...back, state: 'requested' }] as const
    expect(ahead({ returns, paidOnline: true }).map(({ title }) => title)).toEqual(['Товары вернулись к нам', 'Деньги возвращены'])
    expect(ahead({ returns }).map(({ title }) => title)).toEqual(['Товары вернулись к нам'])
    expect(ahead({})).toEqual([])
  })
})

describe('steps', () => {
  test('what is to come follows what has happened', () => {
    expect(orderSteps(order({})).map(({ title, happenedAt }) => [title, happenedAt !== null])).toEqual([
      ['Заказ оформлен', true],
      ['Оплачен', false],
      ['Собран', false],
      ['Передан в доставку', false],
      ['Получен', false],
    ])
  })

  test('an order paid on delivery has no step of payment', () => {
    expect(orderSteps(order({ paymentMethod: 'on_delivery' })).map(({ title }) => title)).not.toContain('Оплачен')
  })

  test('a finished order has nothing to come, and codes of the bank stay unseen', () => {
    const timeline = [
      { kind: 'placed', note: null, happenedAt: at },
      { kind: 'payment-failed', note: 'insufficient_funds', happenedAt: at },
      { kind: 'payment-mismatch', note: '1 != 2', happenedAt: at },
      { kind: 'expired', note: null, happenedAt: at },
    ]
    const steps = orderSteps(order({ state: 'expired', timeline }))
    expect(steps.map(({ title, note }) => [title, note])).toEqual([
      ['Заказ оформлен', null],
      ['Оплата не прошла', null],
      ['Закрыт без оплаты', null],
    ])
  })
})
