import { expect, test } from 'vitest'
import { durationsIn, numberOf } from './russian-numbers.ts'

test.each([['10', 10], ['десяти', 10], ['трех', 3], ['пяти', 5], ['тридцати', 30], ['шестидесяти', 60], ['рабочих', null], ['', null]])('%j is %j', (word, number) => {
  expect(numberOf(word)).toBe(number)
})

test.each([
  ['пять лет после завершения заказа', [1825]],
  ['ip-адрес - 30 дней, история входов - один год', [30, 365]],
  ['до отзыва согласия, но не дольше двух лет после его подтверждения', [730]],
  ['до отзыва согласия, но не дольше года', [365]],
  ['в течение 30 календарных дней', [30]],
  ['до отзыва согласия', []],
])('«%s» names %j', (text, days) => {
  expect(durationsIn(text)).toEqual(days)
})
