import { describe, expect, test } from 'vitest'
import { promoWords } from '#lib/messages/promo-words.ts'
import { operatorCard } from '#lib/shop.ts'
import { type BonusMessageName, bonusMessageNames } from './bonus-message-names.ts'
import { renderBonusMail, renderBonusSms } from './render-bonus-message.ts'
import type { BonusFacts } from './templates/bonus/bonus-facts.ts'
import type { MailShop } from './templates/mail-shop.ts'

const shop: MailShop = { operator: operatorCard({ inn: '645000000000' }), appUrl: 'https://shop.example', demo: false }
const common = { balance: 1_589, href: 'https://shop.example/account/bonuses', offHref: 'https://shop.example/subscription/abc' }
const facts: { readonly [Name in BonusMessageName]: BonusFacts<Name> } = {
  'bonus-earned': { ...common, points: 389, source: 'order', order: 10_001, expiresAt: new Date('2027-11-23T19:59:59Z') },
  'bonus-level': { ...common, level: 'Ритм', rate: 400, next: { name: 'Пульс', missing: 5_000_000 } },
  'bonus-expiring': { ...common, lots: [{ at: new Date('2026-12-23T19:59:59Z'), points: 320 }, { at: new Date('2026-12-24T19:59:59Z'), points: 1 }] },
}

const mailOf = <Name extends BonusMessageName>(name: Name) => renderBonusMail(name, facts[name], shop)
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe.each(bonusMessageNames)('%s', (name) => {
  test('says why it came and how to have no more of it, in HTML and in text §4.1.7', async () => {
    const { html, text } = await mailOf(name)
    expect(html).toContain('https://shop.example/subscription/abc')
    expect(plain(text)).toContain('согласились на уведомления о бонусах')
    expect(plain(text)).toContain('https://shop.example/account/bonuses')
    expect(plain(renderBonusSms(name, facts[name], shop).text)).toContain('Отказ: https://shop.example/subscription/abc')
  })

  test('advertises nothing: it is a service message §4.1.7', async () => {
    const { subject, text } = await mailOf(name)
    expect(promoWords(`${subject}\n${text}\n${renderBonusSms(name, facts[name], shop).text}`)).toBeNull()
  })
})

test('a number is said as people say it', async () => {
  expect(plain((await mailOf('bonus-earned')).subject)).toBe('Начислено 389 бонусов')
  expect(plain((await mailOf('bonus-level')).subject)).toBe('Ваш уровень — «Ритм»')
  expect(plain((await mailOf('bonus-expiring')).subject)).toBe('Скоро закончится срок 321 бонуса')
  expect(plain((await mailOf('bonus-earned')).text)).toContain('до 23 ноября 2027 г. включительно')
})
