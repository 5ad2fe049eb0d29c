import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { firstDocuments } from '#lib/policy/first-documents.ts'
import { lintDocument } from '#lib/policy/lint-document.ts'
import { parsePolicy } from '#lib/policy/parse-policy.ts'

const texts = firstDocuments.filter(({ kind }) => kind === 'consent_text').map((document) => ({ ...document, text: readFileSync(`prisma/policy/${document.file}`, 'utf8') }))
const found = (code: string, mutate: (text: string) => string): string[] => {
  const document = texts.find((each) => each.code === code)
  if (!document) throw new Error(code)
  const changed = mutate(document.text)
  expect(changed).not.toBe(document.text)
  return lintDocument(document, parsePolicy(changed), null).map(({ rule }) => rule)
}

test.each(texts)('nothing is wrong with $code', (document) => {
  expect(lintDocument(document, parsePolicy(document.text), null)).toEqual([])
})

test('no two texts are the same', () => {
  expect(new Set(texts.map(({ text }) => text)).size).toBe(texts.length)
})

describe('each rule catches §4.1.9 §4.1.10 §6.1.1', () => {
  test.each<[rule: string, code: string, mutate: (text: string) => string]>([
    ['who', 'consent/ads/email', (text) => text.replace('Волконской Анжелике Николаевне', 'Ивановой Анне')],
    ['what-for', 'consent/ads/email', (text) => text.replace('Для чего:', 'Ещё:')],
    ['which-data', 'consent/ads/email', (text) => text.replace('Какие данные:', 'Ещё:')],
    ['to-whom', 'consent/analytics/site', (text) => text.replace('Кому передаются:', 'Ещё:')],
    ['gateway', 'consent/ads/sms', (text) => text.replace('ПАО «МТС» (сервис «MTS Exolve»)', 'оператору связи')],
    ['mail-server', 'consent/ads/email', (text) => text.replace('почтовому серверу магазина', 'партнёрам')],
    ['how-long', 'consent/ads/email', (text) => text.replace(/На какой срок:.*/, 'На какой срок: не ограничен.')],
    ['how-to-withdraw', 'consent/ads/email', (text) => text.replace(/Как отозвать:.*/, 'Отзыв не предусмотрен.')],
    ['optional', 'consent/ads/email', (text) => text.replace('Согласие необязательно.', '')],
    ['by-mail', 'consent/ads/email', (text) => text.replaceAll('по электронной почте', '')],
    ['by-sms', 'consent/ads/sms', (text) => text.replaceAll('по SMS', '')],
    ['one-channel', 'consent/ads/email', (text) => text.replace('по электронной почте рекламу', 'по электронной почте и SMS рекламу')],
    ['one-channel', 'consent/ads/sms', (text) => text.replace('по SMS рекламу', 'по SMS и по электронной почте рекламу')],
    ['not-the-policy', 'consent/ads/email', (text) => text.replace('Для чего:', 'Для чего: на условиях Политики')],
    ['forced', 'consent/ads/email', (text) => `${text}\n9. Согласие является условием заказа.`],
  ])('%s in %s', (rule, code, mutate) => {
    expect(found(code, mutate)).toContain(rule)
  })
})
