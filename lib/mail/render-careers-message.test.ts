import { describe, expect, test } from 'vitest'
import { promoWords } from '#lib/messages/promo-words.ts'
import { operatorCard } from '#lib/shop.ts'
import { type CareersMessageName, careersMessageNames } from './careers-message-names.ts'
import { renderCareersMail } from './render-careers-message.ts'
import type { CareersFacts } from './templates/careers/careers-facts.ts'
import type { MailShop } from './templates/mail-shop.ts'

const shop: MailShop = { operator: operatorCard({ inn: '645000000000' }), appUrl: 'https://shop.example', demo: false }
const common = { vacancy: 'Кладовщик', number: 1001, href: 'https://shop.example/careers/application/abc' }
const startsAt = new Date('2026-12-01T10:00:00Z')
const facts: { readonly [Name in CareersMessageName]: CareersFacts<Name> } = {
  'application-received': {
    ...common, sent: [['Имя', 'Кандидатова Анна'], ['Резюме', 'resume.pdf']], letter: 'Хочу у вас работать', answers: [{ question: 'Почему вы?', answer: 'Потому что' }],
    consents: [{ title: 'Согласие на рассмотрение отклика', text: 'Первое.\n\nВторое.' }, { title: 'Согласие на включение в кадровый резерв', text: 'Третье.' }],
  },
  'application-letter': { ...common, subject: 'О вашем отклике', body: 'Здравствуйте!\nСпасибо.' },
  'application-interview': { ...common, state: 'offered', kind: 'video', place: 'https://meet.example/1', minutes: 45, startsAt: null, slots: [startsAt] },
  'application-withdrawn': { ...common, goesAt: new Date('2026-12-24T19:59:59Z') },
  'application-ended': { ...common, goesAt: new Date('2026-12-24T19:59:59Z'), why: 'contact' },
  'consent-ask': { ...common, until: new Date('2026-12-23T19:59:59Z') },
  'pool-ask': { ...common, until: new Date('2027-11-23T19:59:59Z') },
}

const mailOf = <Name extends CareersMessageName>(name: Name, more: Partial<CareersFacts<Name>> = {}) => renderCareersMail(name, { ...facts[name], ...more }, shop)
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe.each(careersMessageNames)('%s', (name) => {
  test('leads to the page of the application, says why it came and what about', async () => {
    const { html, text } = await mailOf(name)
    expect(html).toContain('href="https://shop.example/careers/application/abc"')
    expect(plain(text)).toContain('потому что откликнулись на вакансию')
    expect(plain(text)).toMatch(/«Кладовщик»/)
  })

  test('advertises nothing: it is a service message §4.1.3', async () => {
    const { subject, text } = await mailOf(name)
    expect(promoWords(`${subject}\n${text}`)).toBeNull()
  })
})

test('the first letter has what was sent and each consent with its whole text §4.1.12', async () => {
  const text = plain((await mailOf('application-received')).text)
  for (const words of ['Кандидатова Анна', 'resume.pdf', 'Почему вы?', 'Потому что', 'Хочу у вас работать', 'Первое.', 'Второе.', 'Согласие на включение в кадровый резерв', 'Третье.']) expect(text).toContain(words)
})

test('an interview says what it is now', async () => {
  expect(plain((await mailOf('application-interview')).text)).toContain('14:00, 1 декабря (время Саратова, МСК+1)')
  expect((await mailOf('application-interview', { state: 'booked', startsAt, slots: [] })).subject).toBe('Собеседование назначено: Кладовщик')
  expect(plain((await mailOf('application-interview', { state: 'cancelled', startsAt, slots: [] })).text)).toContain('больше не в силе')
})

test('what somebody typed stays text', async () => {
  expect((await mailOf('application-letter', { body: '<img src=x onerror=alert(1)>' })).html).not.toContain('<img src=x')
})
