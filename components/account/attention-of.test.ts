import { expect, test } from 'vitest'
import { attentionOf } from './attention-of.ts'

const proved = { verifiedAt: new Date('2026-11-22T10:00:00Z') }
const settled = { email: proved, mobile: proved, secondFactor: true, unpaid: [], newPolicy: null }

test('an account in order needs nothing', () => {
  expect(attentionOf(settled)).toEqual([])
})

test('what is missing is advice, what is not proved is urgent', () => {
  const facts = { ...settled, email: null, mobile: { verifiedAt: null }, secondFactor: false }
  expect(attentionOf(facts).map(({ tone, title, href }) => [tone, title, href])).toEqual([
    ['advice', 'Добавьте электронную почту', '/account/personal-data/email'],
    ['urgent', 'Подтвердите мобильный телефон', '/account/personal-data/mobile'],
    ['advice', 'Включите двухэтапный вход', '/account/security/second-factor'],
  ])
})

test('a policy that has changed since it was read is advice §9.1', () => {
  expect(attentionOf({ ...settled, newPolicy: 2 })).toMatchObject([{ tone: 'advice', title: 'Политика изменилась', href: '/account/policy' }])
})

test('an unpaid order comes first', () => {
  const [first] = attentionOf({ ...settled, secondFactor: false, unpaid: [10_001] })
  expect(first).toMatchObject({ tone: 'urgent', title: 'Заказ № 10001 ждёт оплаты', href: '/account/orders/10001' })
})
