import { describe, expect, test } from 'vitest'
import { promoWords } from '#lib/messages/promo-words.ts'
import { operatorCard } from '#lib/shop.ts'
import { type QuestionMessageName, questionMessageNames } from './question-message-names.ts'
import { renderQuestionMail } from './render-question-message.ts'
import type { MailShop } from './templates/mail-shop.ts'
import type { QuestionFacts } from './templates/questions/question-facts.ts'

const shop: MailShop = { operator: operatorCard({ inn: '645000000000' }), appUrl: 'https://shop.example', demo: false }
const common = { product: 'Часы Орбита 2', href: 'https://shop.example/product/orbita-2', number: 1001, question: 'Можно ли в них плавать?\nВ море?' }
const facts: { readonly [Name in QuestionMessageName]: QuestionFacts<Name> } = {
  'question-answered': { ...common, answer: 'Да, до 50 метров.', shown: true },
  'question-declined': { ...common, why: 'personal', where: 'https://shop.example/privacy/request' },
}
const mailOf = <Name extends QuestionMessageName>(name: Name, more: Partial<QuestionFacts<Name>> = {}) => renderQuestionMail(name, { ...facts[name], ...more }, shop)
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe.each(questionMessageNames)('%s', (name) => {
  test('repeats what was asked, says why it came; advertises nothing and promises no more letters §4.1.3', async () => {
    const { subject, text } = await mailOf(name)
    for (const words of ['Часы Орбита 2, вопрос № 1001', 'Можно ли в них плавать?', 'В море?', 'потому что задали вопрос о товаре', 'других писем за ним не последует']) expect(plain(text)).toContain(words)
    expect(promoWords(`${subject}\n${text}`)).toBeNull()
  })

  test('what somebody typed stays text', async () => {
    expect((await mailOf(name, { question: '<img src=x onerror=alert(1)>' })).html).not.toContain('<img src=x')
  })
})

test('an answer that is not shown says nothing of the site; goods that are gone have no link', async () => {
  expect(plain((await mailOf('question-answered')).text)).toContain('без имени и адреса')
  const { text, html } = await mailOf('question-answered', { shown: false, href: null })
  expect(plain(text)).not.toContain('на странице товара')
  expect(html).not.toContain('product/orbita-2')
})

test('whoever asked in the wrong place is led to the right one', async () => {
  expect((await mailOf('question-declined')).html).toContain('href="https://shop.example/privacy/request"')
  expect(plain((await mailOf('question-declined', { why: 'off_topic', where: 'https://shop.example/contacts' })).text)).toContain('Контакты магазина')
})
