import { expect, test } from 'vitest'
import { firstPurposes } from '#lib/policy/first-purposes.ts'
import { operatorCard } from '#lib/shop.ts'
import { article14 } from './article-14.ts'

const recipients = [
  { code: 'bank', name: 'Банк', role: 'operator', country: 'RU' },
  { code: 'mail', name: 'Почта', role: 'processor', country: 'RU' },
]
const facts = { operator: operatorCard({}), policyNumber: 1, purposes: firstPurposes, recipients, held: ['order', 'account'] }
const item = (number: string, given = facts) => article14(given).find((each) => each.item === number)?.lines.join('\n') ?? ''

test('all items of 152-FZ art. 14(7), in its order, none of them empty §6.1.3', () => {
  const items = article14(facts)
  expect(items.map(({ item: number }) => number)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '9.1', '10'])
  for (const { title, lines } of items) expect([title, lines.length > 0 && lines.every((line) => line.length > 3)]).toEqual([title, true])
})

test('each item says what it has to §6.1.3', () => {
  expect(item('1')).toMatch(/^Да/)
  expect(item('1', { ...facts, held: [] })).toMatch(/^Нет/)
  expect(item('2')).toContain('Заказ, доставка и возврат: договор (пункт 4.1.1 политики)')
  expect(item('2')).not.toContain('Бонусная программа')
  expect(item('3')).toContain('автоматически')
  expect(item('4')).toContain('ИП Волконская Анжелика Николаевна, 410000, г. Саратов')
  expect(item('4')).toContain('Банк')
  expect(item('5')).toContain('Заказ, доставка и возврат: фамилия, имя, отчество')
  expect(item('6')).toContain('пять лет после завершения заказа')
  expect(item('7')).toContain('10 рабочих дней')
  expect(item('8')).toContain('не передаются')
  expect(item('8', { ...facts, recipients: [{ code: 'x', name: 'Чужая', role: 'processor', country: 'DE' }] })).toContain('Чужая (DE)')
  expect(item('9')).toBe('Почта')
  expect(item('9.1')).toContain('версия 1')
})
