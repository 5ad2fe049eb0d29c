import { describe, expect, test } from 'vitest'
import { promoWords } from '#lib/messages/promo-words.ts'
import { operatorCard } from '#lib/shop.ts'
import { renderReviewMail } from './render-review-message.ts'
import { type ReviewMessageName, reviewMessageNames } from './review-message-names.ts'
import type { MailShop } from './templates/mail-shop.ts'
import type { ReviewFacts } from './templates/reviews/review-facts.ts'

const shop: MailShop = { operator: operatorCard({ inn: '645000000000' }), appUrl: 'https://shop.example', demo: false }
const common = { product: 'Контур Slim', href: 'https://shop.example/account/reviews' }
const objectHref = 'https://shop.example/account/requests/claims/new'
const facts: { readonly [Name in ReviewMessageName]: ReviewFacts<Name> } = {
  'review-published': { ...common, signedAs: 'Тихая Рысь' },
  'review-declined': { ...common, reason: 'Чужие личные данные', words: 'Уберите телефон курьера.\nОстальное хорошо.' },
  'review-answered': { ...common, answer: 'Спасибо за\u00a0отзыв. Ремешок заменим по гарантии.' },
  'review-removed': { ...common, reason: 'Оскорбления', words: 'Третья фраза о\u00a0продавце.', complained: true, objectHref },
  'review-report-decided': { ...common, number: 1042, upheld: false, words: 'В отзыве нет ваших данных.', objectHref },
}

const mailOf = <Name extends ReviewMessageName>(name: Name, more: Partial<ReviewFacts<Name>> = {}) => renderReviewMail(name, { ...facts[name], ...more }, shop)
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe.each(reviewMessageNames)('%s', (name) => {
  test('says about which goods, leads to the review, says who writes and why, in HTML and in text', async () => {
    const { subject, html, text } = await mailOf(name)
    expect(html).toContain(`<title>${subject}</title>`)
    expect(html).toContain(`href="${common.href}"`)
    expect(plain(text)).toContain('«Контур Slim»')
    for (const part of [html, text]) {
      expect(part).toContain('ИП Волконская Анжелика Николаевна')
      expect(part).toContain('рекламы в нём нет')
      expect(part).not.toMatch(/undefined|null|NaN|\[object|Invalid/)
    }
  })

  test('advertises nothing: it is a service message §4.1.3', async () => {
    const { subject, text } = await mailOf(name)
    expect(promoWords(`${subject}\n${text}`)).toBeNull()
  })

  test('says that it is a demonstration where it is one', async () => {
    expect((await renderReviewMail(name, facts[name], { ...shop, demo: true })).text).toContain('Демонстрационный режим')
    expect((await mailOf(name)).text).not.toContain('Демонстрационный режим')
  })
})

test('who is refused reads the reason, the words and the way on: to mend it, or to object §7.9', async () => {
  const declined = plain((await mailOf('review-declined')).text)
  for (const words of ['Чужие личные данные', 'Уберите телефон курьера.', 'Остальное хорошо.', 'Исправить отзыв', 'Оценка на решение не влияет']) expect(declined).toContain(words)
  const removed = await mailOf('review-removed')
  for (const words of ['На ваш отзыв пожаловались', 'Оскорбления', 'Третья фраза о продавце.']) expect(plain(removed.text)).toContain(words)
  expect(removed.html).toContain(`href="${objectHref}"`)
  expect(plain((await mailOf('review-removed', { complained: false })).text)).not.toContain('пожаловались')
})

test('who complained reads what was decided, and where to go on §7.9', async () => {
  const stays = await mailOf('review-report-decided')
  expect(stays.subject).toBe('Жалоба на отзыв № 1042: отзыв остаётся')
  expect(plain(stays.text)).toContain('В отзыве нет ваших данных.')
  expect(stays.html).toContain(`href="${objectHref}"`)
  const gone = await mailOf('review-report-decided', { upheld: true, words: '' })
  expect(gone.subject).toBe('Жалоба на отзыв № 1042: отзыв снят')
  expect(plain(gone.text)).toContain('больше его не показываем')
})

test('what somebody typed stays text', async () => {
  const { html } = await mailOf('review-answered', { answer: '<img src=x onerror=alert(1)>' })
  expect(html).not.toContain('<img src=x')
})
