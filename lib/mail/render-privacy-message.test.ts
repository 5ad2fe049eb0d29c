import { describe, expect, test } from 'vitest'
import { operatorCard } from '#lib/shop.ts'
import { type PrivacyMessageName, privacyMessageNames } from './privacy-message-names.ts'
import { renderPrivacyMail, renderPrivacySms } from './render-privacy-message.ts'
import type { MailShop } from './templates/mail-shop.ts'
import type { AppealFacts, DestructionFacts, IncidentFacts, PrivacyFacts } from './templates/privacy/privacy-facts.ts'

const shop: MailShop = { operator: operatorCard({ inn: '645000000000' }), appUrl: 'https://shop.example', demo: false }

const appeal: AppealFacts = {
  sort: 'request', number: 1042, title: 'Узнать, какие данные обо мне хранятся', receivedAt: new Date('2026-11-22T11:02:00Z'), dueAt: new Date('2026-12-04T19:59:59.999Z'),
  state: 'answered', answer: 'Первая строка.\nВторая строка.', refusalGround: null, extensionReason: 'Ждём ответа архива.', blocked: true,
  againFrom: new Date('2026-12-22T20:00:00Z'), href: 'https://shop.example/privacy/request/token.signature',
}

const incident: IncidentFacts = {
  number: 101, detectedAt: new Date('2026-11-22T11:02:00Z'), how: 'Копия базы лежала в открытой папке.', categories: ['телефон и электронная почта'], harm: 'Нежелательные звонки.',
  measures: 'Доступ закрыт.', contact: 'dokaclub@ya.ru', people: 1200, identifiers: 3400, noticeDue: new Date('2026-11-23T11:02:00Z'), resultsDue: new Date('2026-11-25T11:02:00Z'),
  noticedAt: null, fine: 'за утечку 3–5 млн ₽',
}

const own = privacyMessageNames.filter((name) => name.startsWith('appeal-') || name.startsWith('incident-'))
const factsOf = <Name extends PrivacyMessageName>(name: Name): PrivacyFacts<Name> => (name.startsWith('incident-') ? incident : appeal) as PrivacyFacts<Name>

describe.each(own)('%s', (name) => {
  test('says who writes, in HTML and in text, and that it is no advertising §4.1.3 §4.1.7', async () => {
    const { subject, html, text } = await renderPrivacyMail(name, factsOf(name), shop)
    expect(subject).not.toBe('')
    for (const part of [html, text]) {
      expect(part).toContain('ИП Волконская Анжелика Николаевна')
      expect(part).toContain('Рекламы в нём нет')
      expect(part).not.toMatch(/undefined|null|NaN|\[object|Invalid/)
      expect(part).not.toMatch(/\bакци[яию]|распродаж|скидк|промокод|бонус|выгодн|новинк|спешите/i)
    }
    expect(renderPrivacySms(name, factsOf(name), shop).text).toMatch(/\S/)
  })
})

test('the acknowledgement has number, moment and end, to the minute §6.1.3 §8.1 §8.2', async () => {
  const { subject, text } = await renderPrivacyMail('appeal-received', appeal, shop)
  expect(subject).toContain('№\u00a01042')
  for (const part of ['15:02', '4\u00a0декабря\u00a02026\u00a0г.', '23:59 по времени Саратова', '23\u00a0декабря', 'заблокированы', appeal.href]) expect(text).toContain(part)
})

test('an answer keeps its lines; a refusal says where else to go §6.1.3', async () => {
  expect((await renderPrivacyMail('appeal-answered', appeal, shop)).text).toMatch(/Первая строка\.\s+Вторая строка\./)
  const refused = await renderPrivacyMail('appeal-answered', { ...appeal, state: 'refused', answer: null, refusalGround: '152-ФЗ, ст. 14, ч. 8' }, shop)
  expect(refused.subject).toContain('отказ')
  expect(refused.text).toContain('152-ФЗ, ст. 14, ч. 8')
  expect(refused.text).toContain('Роскомнадзор')
})

test('staff are told of the term and of nobody', async () => {
  const { html } = await renderPrivacyMail('appeal-late', { ...appeal, answer: 'Тайна' }, shop)
  expect(html).not.toContain('Тайна')
  expect(html).not.toContain(appeal.href)
})

test('people learn what happened, which data, what may follow, what was done, whom to ask §5.4', async () => {
  const { text } = await renderPrivacyMail('incident-notice', incident, shop)
  for (const part of [incident.how, incident.harm, incident.measures, 'телефон и электронная почта', incident.contact]) expect(text).toContain(part)
  expect(text).not.toContain('1200')
})

const destruction: DestructionFacts = {
  sort: 'request', number: 1042, href: 'https://shop.example/privacy/request/token.signature', runAt: new Date('2026-11-29T10:00:00Z'),
  gone: ['Имя', 'Контакты', 'Письма и СМС'], kept: [{ title: 'Заказ № 10084', why: 'товары, суммы и даты нужны налоговой 5 лет' }],
}

test.each(['destruction-planned', 'destruction-last'] as const)('%s: what stays and why, who writes, no advertising §6.1.3', async (name) => {
  const { subject, html, text } = await renderPrivacyMail(name, destruction, shop)
  expect(subject).not.toBe('')
  for (const part of [html, text]) {
    expect(part).toContain('товары, суммы и даты нужны налоговой 5 лет')
    expect(part).toContain('ИП Волконская Анжелика Николаевна')
    expect(part).toContain('Рекламы в нём нет')
    expect(part).not.toMatch(/undefined|null|NaN|\[object|Invalid/)
  }
  expect(renderPrivacySms(name, destruction, shop).text).toMatch(/\S/)
})

test('a planned destruction says when, what goes and how to change one’s mind; the last letter leads nowhere §6.1.3', async () => {
  const planned = await renderPrivacyMail('destruction-planned', destruction, shop)
  for (const part of ['29\u00a0ноября\u00a02026\u00a0г.', 'Имя, контакты, письма и СМС.', destruction.href, 'Передумать']) expect(planned.text).toContain(part)
  expect((await renderPrivacyMail('destruction-last', destruction, shop)).html).not.toContain(destruction.href)
})
