import { describe, expect, test } from 'vitest'
import { operatorCard } from '#lib/shop.ts'
import { type AccountMessageName, accountMessageNames } from './account-message-names.ts'
import { renderAccountMail, renderAccountSms } from './render-account-message.ts'
import type { AccountFacts } from './templates/account/account-facts.ts'
import type { MailShop } from './templates/mail-shop.ts'

const shop: MailShop = { operator: operatorCard({ inn: '645000000000' }), appUrl: 'https://shop.example', demo: false }
const link = 'https://shop.example/verify/018f3c5e-7d0a-4b1e-9f64-2c1d3e4f5a6b.abcdefghijklmnopqrstuv'

const proof = { href: link, until: new Date('2026-11-22T11:02:00Z'), minutes: 15 }
const code = { ...proof, code: '042137' }
const door = { happenedAt: new Date('2026-11-22T11:02:00Z'), device: 'Chrome, Windows', country: 'KZ' }

const facts: { readonly [Name in AccountMessageName]: AccountFacts<Name> } = {
  'confirm-contact': { ...code, opensAccount: true },
  'account-exists': null,
  'sign-in': code,
  'release-contact': code,
  'reset-password': proof,
  'confirm-consent': { ...code, consents: [{ title: 'Согласие получать новости', text: '1. Я даю согласие.\n\n2. До отзыва.' }] },
  identify: { ...code, about: 'request' },
  'new-sign-in': door,
  'password-changed': door,
  'contact-changed': { ...door, contact: 'email' },
  'second-factor-changed': { ...door, change: 'second-factor-off' },
  'account-idle': { goesAt: new Date('2029-11-22T11:02:00Z') },
  'merge-people': { ...code, stays: false },
  'join-programme': code,
  'application-code': code,
  'question-code': code,
  'data-corrected': { fields: ['фамилия', 'телефон для связи'], changedAt: new Date('2026-11-22T11:02:00Z') },
}

const withCode = ['confirm-contact', 'sign-in', 'release-contact', 'identify'] as const
const withLink = [...withCode, 'reset-password'] as const
const ofDoors = ['new-sign-in', 'password-changed', 'contact-changed', 'second-factor-changed'] as const
const mailOf = <Name extends AccountMessageName>(name: Name) => renderAccountMail(name, facts[name], shop)
const smsOf = <Name extends AccountMessageName>(name: Name, of: MailShop = shop) => renderAccountSms(name, facts[name], of).text

describe.each(accountMessageNames)('%s', (name) => {
  test('says who writes and what to do if it was somebody else, in HTML and in text', async () => {
    const { subject, html, text } = await mailOf(name)
    expect(subject).not.toBe('')
    for (const part of [html, text]) {
      if (name !== 'account-idle') expect(part).toContain('Если это были не вы')
      expect(part).toContain('ИП Волконская Анжелика Николаевна')
      expect(part).toContain('645000000000')
      expect(part).toContain('рекламы в нём нет')
      expect(part).not.toMatch(/undefined|null|NaN|\[object|Invalid/)
    }
    expect(html).toContain('lang="ru"')
    expect(html).toContain(`<title>${subject}</title>`)
  })

  test('leads nowhere but to the doors of the shop', async () => {
    const { html } = await mailOf(name)
    const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)
    for (const href of links) {
      expect(href).toMatch(/^https:\/\/shop\.example\/(verify\/[\w.-]+|subscription\/confirm\/[\w.-]+|reset|sign-in|account\/security)$|^mailto:dokaclub@ya\.ru$/)
    }
  })

  test('carries no advertising', async () => {
    const { subject, html } = await mailOf(name)
    // What the code is for is named, once and by its name.
    const named = (part: string) => (name === 'join-programme' ? part.replaceAll(/бонусн[а-яё]+ программ[а-яё]+|код для бонусов/gi, '') : part)
    for (const part of [subject, html, smsOf(name)].map(named)) {
      expect(part).not.toMatch(/\bакци[яию]|распродаж|скидк|промокод|бонус|выгодн|подар|купите|рекоменд|новинк|спешите|только сегодня/i)
    }
  })

  test('says that it is a demonstration where it is one', async () => {
    const demo = { ...shop, demo: true }
    expect((await renderAccountMail(name, facts[name], demo)).text).toContain('Демонстрационный режим')
    expect((await mailOf(name)).text).not.toContain('Демонстрационный режим')
    expect(smsOf(name, demo)).toMatch(/^Демо\. /)
    expect(smsOf(name)).not.toContain('Демо')
  })

  test('is told by SMS without a hole', () => {
    expect(smsOf(name)).not.toMatch(/undefined|null|NaN|\[object|Invalid/)
    expect(smsOf(name).length).toBeLessThan(200)
  })
})

test.each(withLink)('%s: the link, and how long it lives', async (name) => {
  const { html, text } = await mailOf(name)
  expect(html).toContain(`href="${link}"`)
  expect(text.split('\n')).toContain(link)
  for (const part of [html, text]) expect(part).toContain('15\u00a0минут, до 15:02, 22\u00a0ноября (время Саратова, МСК+1)')
})

describe.each(withCode)('%s', (name) => {
  test('the code stands alone in its line, and where a locked screen would show it not at all', async () => {
    const { subject, html, text } = await mailOf(name)
    expect(text.split('\n')).toContain('042137')
    expect(html).toContain('>042137</p>')
    const preview = /<div[^>]*data-skip-in-text[^>]*>([^<]*)/.exec(html)?.[1]
    expect(preview).toContain('15\u00a0минут')
    expect(subject + preview).not.toContain('042137')
  })

  test('the SMS is one part, has no link, and ends so that phones offer the code on this site only', () => {
    const text = smsOf(name, { ...shop, appUrl: 'https://bigio.ru' })
    expect(text).toMatch(/042137\. Никому не сообщайте\.\n\n@bigio\.ru #042137$/)
    expect(text).not.toContain('://')
    expect(text.length).toBeLessThanOrEqual(70)
  })
})

test.each(accountMessageNames.filter((name) => name !== 'merge-people' && name !== 'join-programme' && name !== 'application-code' && name !== 'question-code' && !withCode.some((known) => known === name)))('%s has no code', async (name) => {
  const { html, text } = await mailOf(name)
  for (const part of [html, text]) expect(part).not.toContain('042137')
  if (name !== 'confirm-consent') expect(smsOf(name)).not.toContain('042137')
})

test('a consent is confirmed by a link in a letter that has its whole text, by code or link in an SMS §4.1.9 §4.1.10', async () => {
  const { html, text } = await mailOf('confirm-consent')
  for (const part of [html, text]) for (const words of ['Согласие получать новости', '1. Я даю согласие.', '2. До отзыва.']) expect(part).toContain(words)
  expect(html).toContain(`href="${link}"`)
  expect(smsOf('confirm-consent')).toContain('042137')
  expect(smsOf('confirm-consent')).toContain(link)
})

test.each(ofDoors)('%s: when, with what, where, and the way to the doors', async (name) => {
  const { html, text } = await mailOf(name)
  for (const part of [html, text]) {
    expect(part).toContain('15:02, 22\u00a0ноября (время Саратова, МСК+1)')
    expect(part).toContain('Chrome, Windows')
    expect(part).toContain('Казахстан')
    expect(part).toContain('https://shop.example/account/security')
  }
  expect(smsOf(name)).toContain('15:02, 22\u00a0ноября')
})

test('of a device and a country that are not known nothing is said', async () => {
  const { text } = await renderAccountMail('new-sign-in', { ...door, device: null, country: null }, shop)
  expect(text).not.toMatch(/Устройство|Страна/)
  expect(renderAccountSms('new-sign-in', { ...door, device: null, country: null }, shop).text).toContain('МСК+1). Не вы?')
})

test('what a browser calls itself comes into the letter as text', async () => {
  const { html } = await renderAccountMail('new-sign-in', { ...door, device: '<img src=x onerror=alert(1)>' }, shop)
  expect(html).not.toContain('<img src=x')
})

test.each([
  ['second-factor-on', 'Двухэтапный вход включён'],
  ['second-factor-off', 'Двухэтапный вход отключён'],
  ['recovery-code-used', 'Использован код восстановления'],
  ['recovery-codes-renewed', 'Новые коды восстановления'],
] as const)('%s: %s', async (change, subject) => {
  expect((await renderAccountMail('second-factor-changed', { ...door, change }, shop)).subject).toBe(subject)
})

test('who opens an account is told otherwise than who has one', async () => {
  const opening = await mailOf('confirm-contact')
  const adding = await renderAccountMail('confirm-contact', { ...code, opensAccount: false }, shop)
  expect(opening.text).toContain('кабинет не откроется')
  expect(adding.text).not.toContain('кабинет не откроется')
})

test('a contact that was replaced is told otherwise than one that was not there before', async () => {
  const [replaced, added] = await Promise.all((['email', 'mobile'] as const).map((contact) => renderAccountMail('contact-changed', { ...door, contact }, shop)))
  expect(replaced?.text).toContain('С прежним войти больше нельзя')
  expect(added?.subject).toBe('Добавлен номер телефона')
  const sms = (contact: 'email' | 'mobile') => renderAccountSms('contact-changed', { ...door, contact }, shop).text
  expect(sms('mobile')).toMatch(/заменён номер.*Напишите на dokaclub@ya\.ru/)
  expect(sms('email')).toMatch(/добавлен адрес.*shop\.example\/reset/)
})
