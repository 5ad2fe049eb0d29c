import { describe, expect, test } from 'vitest'
import { operatorCard } from '#lib/shop.ts'
import { orderMailNames } from './order-mail-names.ts'
import { renderMail } from './render-mail.ts'
import type { MailShop } from './templates/mail-shop.ts'
import type { OrderMail } from './templates/order-mail.ts'

const shop: MailShop = { operator: operatorCard({ inn: '645000000000' }), appUrl: 'https://shop.example', demo: false }

const mail: OrderMail = {
  number: '10042',
  href: 'https://shop.example/order/10042?key=k-1',
  buyer: 'Анна',
  lines: [
    {
      name: 'Смарт-часы «Орбита 2»', variant: 'Графит', sku: 'OR2-GR', quantity: 2, price: 1_499_000, total: 2_998_000,
      image: { src: 'https://shop.example/products/orbita-2/front-graphite-240.jpg', alt: 'Часы в цвете «Графит»' },
    },
  ],
  totals: { goods: 2_998_000, discount: 100_000, delivery: 39_950, total: 2_937_950 },
  points: { paid: 0, back: 0, promised: 0, earned: 0 },
  promo: null,
  delivery: { method: 'pickup', place: 'Саратов, ул. Чапаева, 48', recipient: 'Иванова Анна', days: { min: 1, max: 3 } },
  payment: 'online',
  payUntil: new Date('2026-11-22T11:02:00Z'),
  track: 'RA123456789RU',
  returnUntil: new Date('2026-11-29T19:59:59Z'),
  refund: { amount: 2_937_950, cause: 'late' },
  returned: {
    lines: [{ name: 'Смарт-часы «Орбита 2»', variant: 'Графит', quantity: 1 }],
    reason: 'changed-mind',
    amount: 1_449_000,
    bonusBack: 0,
    refundDue: new Date('2026-12-12T19:59:59Z'),
    refund: 'bank',
  },
  cancelledBy: 'customer',
  wasPaid: true,
}

describe.each(orderMailNames)('%s', (name) => {
  test('says which order, how much, where to follow it and who writes, in HTML and in text', async () => {
    const { subject, html, text } = await renderMail(name, mail, shop)
    expect(subject).toContain('№\u00a010042')
    for (const part of [html, text]) {
      expect(part).toContain('10042')
      expect(part).toContain('29\u00a0379,50\u00a0₽')
      expect(part).toContain('https://shop.example/order/10042?key=k-1')
      expect(part).toContain('ИП Волконская Анжелика Николаевна')
      expect(part).toContain('645000000000')
      expect(part).not.toMatch(/undefined|null|NaN|\[object/)
    }
    expect(html).toContain('lang="ru"')
    expect(html).toContain('<title>')
  })

  test('carries no advertising: nothing to buy, no promotion, no way out but the order and the shop', async () => {
    const { subject, html, text } = await renderMail(name, mail, shop)
    for (const part of [subject, html, text]) {
      expect(part).not.toMatch(/\bакци[яию]|распродаж|промокод|бонус|выгодн|подар|купите|рекоменд|новинк|спешите|только сегодня/i)
    }
    for (const [, href] of html.matchAll(/href="([^"]+)"/g)) {
      expect(href).toMatch(/^(https:\/\/shop\.example\/(order\/10042\?key=k-1|returns)$|mailto:dokaclub@ya\.ru$)/)
    }
  })

  test('puts what people wrote into the page as text', async () => {
    const { html } = await renderMail(name, { ...mail, buyer: '<img src=x onerror=alert(1)>' }, shop)
    expect(html).not.toContain('<img src=x')
  })

  test('says that it is a demonstration where it is one', async () => {
    const { text } = await renderMail(name, mail, { ...shop, demo: true })
    expect(text).toContain('Демонстрационный режим')
    expect((await renderMail(name, mail, shop)).text).not.toContain('Демонстрационный режим')
  })
})

test.each(['order-placed', 'order-paid', 'order-shipped', 'order-delivered'] as const)('%s tells how to return goods', async (name) => {
  const { text } = await renderMail(name, mail, shop)
  expect(text.replaceAll(/\s+/g, ' ')).toContain('в течение семи дней')
  expect(text).toContain('410000, г. Саратов')
})

test('an unpaid order says until when it is held, one paid on delivery what to pay', async () => {
  expect((await renderMail('order-placed', mail, shop)).text).toContain('15:02, 22\u00a0ноября')
  const onDelivery = await renderMail('order-placed', { ...mail, payment: 'on-delivery', payUntil: null }, shop)
  expect(onDelivery.subject).toContain('принят')
  expect(onDelivery.text).toContain('при получении')
  expect(onDelivery.text).not.toContain('Оплатить')
})

test('a shipped order shows its track number, a delivered one the last day to return it', async () => {
  expect((await renderMail('order-shipped', mail, shop)).text).toContain('RA123456789RU')
  expect((await renderMail('order-delivered', mail, shop)).text).toContain('до 29\u00a0ноября включительно')
})

test('the text part sets sums in lines', async () => {
  const { text } = await renderMail('order-paid', mail, shop)
  expect(text.replaceAll('\u00a0', ' ')).toContain('Товары 29 980 ₽\nСкидка −1 000 ₽\nДоставка 399,50 ₽\nИтого 29 379,50 ₽'.replaceAll(/(Товары|Скидка|Доставка|Итого) /g, '$1  '))
})

test('points of the bonus programme are a line of the sum, and what they bring is said below it; nothing where there are none', async () => {
  const points = { paid: 1200, back: 0, promised: 389, earned: 0 }
  const { text } = await renderMail('order-paid', { ...mail, points }, shop)
  expect(text.replaceAll('\u00a0', ' ')).toContain('Бонусами  −1 200 ₽\nДоставка')
  expect(text.replaceAll(/\s+/g, ' ')).toContain('Начислим 389 бонусов, когда заказ будет у вас.')
  expect((await renderMail('order-delivered', { ...mail, points: { ...points, promised: 0, earned: 389 } }, shop)).text.replaceAll(/\s+/g, ' ')).toContain('Начислено 389 бонусов.')
  expect((await renderMail('order-cancelled', { ...mail, points: { ...points, promised: 0, back: 1200 } }, shop)).text.replaceAll(/\s+/g, ' ')).toContain('На счёт вернулось 1 200 бонусов.')
})

describe('a return', () => {
  const by = (change: Partial<NonNullable<OrderMail['returned']>>) => ({ ...mail, returned: mail.returned && { ...mail.returned, ...change } })

  test.each(['return-requested', 'return-received'] as const)('%s says what, how much and until when', async (name) => {
    const { text } = await renderMail(name, mail, shop)
    expect(text).toContain('Смарт-часы «Орбита 2», Графит — 1\u00a0шт.')
    expect(text.replaceAll(/\s+/g, ' ')).toContain('Вернём 14 490 ₽ — не позднее 12 декабря')
  })

  test('brings back the points that were paid for it', async () => {
    expect((await renderMail('return-requested', by({ bonusBack: 300 }), shop)).text.replaceAll(/\s+/g, ' ')).toContain('Вернём 14 490 ₽ и 300 бонусов — не позднее')
  })

  test.each(['return-requested', 'return-received'] as const)('%s asks where to send the money of an order paid on delivery', async (name) => {
    const { text } = await renderMail(name, by({ refund: 'by-hand' }), shop)
    expect(text.replaceAll(/\s+/g, ' ')).toContain('Вы платили при получении, и карты, на которую вернуть деньги, у нас нет')
  })

  test('says who pays for the parcel', async () => {
    expect((await renderMail('return-requested', mail, shop)).text).toContain('оплачиваете вы')
    expect((await renderMail('return-requested', by({ reason: 'defect' }), shop)).text).toContain('возместим')
  })
})
