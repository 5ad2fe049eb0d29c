import { expect, test } from 'vitest'
import { shop } from '#lib/shop.ts'
import { pdfText } from '#lib/test-support/pdf-text.ts'
import { renderReceipt } from './receipt.ts'
import type { AppealView } from './types.ts'

const claim: AppealView = {
  sort: 'claim', number: 1001, kind: 'refund', title: 'Вернуть деньги', state: 'received', receivedAt: new Date('2026-11-22T11:02:00Z'), dueAt: new Date('2026-12-02T19:59:59.999Z'),
  closedAt: null, left: 8, token: 't', text: 'Верните деньги.\nЗа заказ.', reply: { channel: 'email', to: 'anna@example.ru' }, order: 10_001,
  extendedAt: null, extensionReason: null, answer: null, refusalGround: null, blocked: false,
}

const words = async (appeal: AppealView) => pdfText(await renderReceipt(appeal)).replaceAll(/\s+/g, ' ')

test('the receipt of a claim names who took it, its number, moment and end, and its words §8.1 §8.2', async () => {
  const text = await words(claim)
  for (const part of [shop.operator, 'Претензия № 1001', '15:02, 22 ноября', '2 декабря 2026', '№ 10001', 'anna@example.ru', 'Верните деньги.', 'За заказ.']) expect(text).toContain(part)
})

test('it says that a claim is no condition of a court, and names no court of another country §8.3', async () => {
  const text = await words(claim)
  expect(text).toContain('а не условие для него')
  expect(text).not.toMatch(/Астан|арбитражн/i)
})

test('what was decided stands in it §6.1.3', async () => {
  const text = await words({ ...claim, sort: 'request', order: null, state: 'refused', refusalGround: '152-ФЗ, ст. 14, ч. 8', closedAt: new Date('2026-11-25T11:02:00Z') })
  for (const part of ['Обращение № 1001', 'Основание отказа', '152-ФЗ, ст. 14, ч. 8', '15:02, 25 ноября']) expect(text).toContain(part)
})
