import { expect, test } from 'vitest'
import { firstPurposes } from '#lib/policy/first-purposes.ts'
import type { Block } from './blocks.ts'
import { compileLetter } from './compile-letter.ts'
import { compileSms } from './compile-sms.ts'
import { personalise, type Person } from './personalise.ts'
import { withOpenPlaces } from './template.ts'

const links: Person['links'] = {
  unsubscribe: 'https://shop.example/api/unsubscribe/T', preferences: 'https://shop.example/subscription/T', why: 'https://shop.example/why/T', short: 'https://shop.example/s/C', open: null,
  click: (index) => `https://shop.example/r/${index}?a=1&b="2"`,
}

const facts = {
  shop: { operator: { name: 'ИП Волконская', address: 'Саратов', email: 'a@b.ru', site: 'shop.example', inn: null, ogrnip: null }, appUrl: 'https://shop.example', demo: false },
  cards: new Map(), pictures: new Map(), purpose: firstPurposes.find(({ code }) => code === 'ads')?.title ?? '',
}

const blocks: Block[] = [
  { kind: 'heading', text: '{{имя|друг}}, "Орбита" - снова тут' },
  { kind: 'text', text: 'Смотрите **[каталог](/catalogue)** и [отзыв](https://other.example/a?b=1&c=2).\n\n<script>alert(1)</script> {{имя|<i>гость</i>}}' },
  { kind: 'button', text: 'Выбрать', href: '/catalogue' },
  { kind: 'partner', advertiser: 'ООО «Ремешок»', token: '2VtzqxAbCd', text: 'Ремешки из кожи', label: 'К ремешкам', href: 'https://strap.example/' },
]

async function letter() {
  const { targets, ...cut } = await compileLetter({ subject: 'Новое для вас, {{имя|друг}}', preheader: 'Три модели', blocks }, facts)
  return { channel: 'email' as const, campaignId: 'c', letter: 'a', contentHash: '', links: targets.map((target, index) => ({ index, target })), ...cut }
}

test('a letter says whose advertising it is, why it came and how to hear no more, and calls by name', async () => {
  const compiled = await letter()
  const { subject, html, text } = personalise(compiled, { givenName: 'Анна', links })
  expect(subject).toBe('Новое для\u00a0вас, Анна')
  expect(compiled.links.map(({ target }) => target)).toEqual(['/', '/catalogue', 'https://other.example/a?b=1&c=2', 'https://strap.example/'])
  for (const words of ['Анна, «Орбита»', 'Реклама. ООО', 'erid:\u00a02VtzqxAbCd', '«Ремешок»', 'согласились на «Реклама»', 'ИП Волконская', '↗']) {
    expect(html).toContain(words)
    expect(text).toContain(words)
  }
  for (const address of ['https://shop.example/api/unsubscribe/T', 'https://shop.example/subscription/T', 'https://shop.example/why/T']) {
    expect(html).toContain(`href="${address}"`)
    expect(text).toContain(address)
  }
  expect(html).toContain('href="https://shop.example/r/1?a=1&amp;b=&quot;2&quot;"')
  expect(html + text).not.toMatch(/[\uE000-\uF8FF]|\{\{|undefined|\[object/)
})

test('words of staff and names of people are words, never HTML', async () => {
  const compiled = await letter()
  for (const givenName of ['<img src=x onerror=alert(1)>', '"><script>alert(2)</script>', 'Анна\r\nBcc: x@y.z', 'evil.example', null]) {
    const { subject, html } = personalise(compiled, { givenName, links })
    expect(html).not.toMatch(/<script|<img src=x|onerror|Bcc|<i>/)
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &lt;i&gt;гость&lt;/i&gt;')
    expect(subject).toBe('Новое для\u00a0вас, друг')
  }
  expect(personalise(compiled, { givenName: "О'Нил", links }).html).toContain('О&#x27;Нил, «Орбита»')
})

test('points are said as people say them; who has none is told other words', async () => {
  const { targets, ...cut } = await compileLetter({ subject: 'У вас {{бонусы|есть бонусы}}', preheader: '', blocks: [{ kind: 'text', text: '{{имя|друг}}, на счёте {{бонусы|что-то}}' }] }, facts)
  const compiled = { channel: 'email' as const, campaignId: 'c', letter: 'a', contentHash: '', links: targets.map((target, index) => ({ index, target })), ...cut }
  expect(personalise(compiled, { givenName: 'Анна', points: 1389, links })).toMatchObject({ subject: 'У\u00a0вас 1\u00a0389\u00a0бонусов', html: expect.stringContaining('Анна, на\u00a0счёте 1\u00a0389\u00a0бонусов') })
  for (const points of [null, 0]) expect(personalise(compiled, { givenName: null, points, links })).toMatchObject({ subject: 'У\u00a0вас есть бонусы', text: expect.stringContaining('друг, на\u00a0счёте что-то') })
  expect(withOpenPlaces(compiled.subject)).toBe('У\u00a0вас {{бонусы|есть бонусы}}')
})

test('openings are counted only where the person allows it', async () => {
  const compiled = await letter()
  expect(personalise(compiled, { givenName: null, links }).html).not.toContain('width="1"')
  const counted = personalise(compiled, { givenName: null, links: { ...links, open: 'https://shop.example/r/open' } })
  expect(counted.html).toContain('<img src="https://shop.example/r/open" width="1" height="1" alt=""')
  expect(counted.text).not.toContain('/r/open')
})

test('the archive reads like the letter, with the personal places open', async () => {
  const { subject, text } = await letter()
  expect(withOpenPlaces(subject)).toBe('Новое для\u00a0вас, {{имя|друг}}')
  expect(withOpenPlaces(text)).toMatch(/\{\{ссылка 2\}\}[^]*\{\{отписка\}\}[^]*\{\{настройки\}\}/)
})

const short = (index: number) => `shop.example/r/1a${index}`
const frame = { appUrl: 'https://shop.example', demo: false }
const sms = (text: string, givenName: string | null = null, at = frame) =>
  personalise({ channel: 'sms', campaignId: 'c', letter: 'a', contentHash: '', links: [], text: compileSms(text, at, short).text }, { givenName, links }).text

test('an SMS says that it is advertising and how to hear no more, and its addresses are short', () => {
  expect(sms('{{имя|Привет}}, скидка до пятницы: /catalogue, подробно https://shop.example/promo?a=1.', 'Анна')).toBe(
    'Реклама. Анна, скидка до пятницы: shop.example/r/1a0, подробно shop.example/r/1a1.\nОтказ: shop.example/s/C',
  )
  expect(compileSms('x /catalogue https://shop.example/catalogue https://other.example/b', frame, short).targets).toEqual(['/catalogue', 'https://other.example/b'])
})

test('an SMS that fits into GSM-7 is not made dearer by its frame', () => {
  expect(sms('Sale 20% /sale')).toBe('Reklama. Sale 20% shop.example/r/1a0\nOtkaz: shop.example/s/C')
  expect(sms('Sale', null, { ...frame, demo: true })).toBe('Demo. Reklama. Sale\nOtkaz: shop.example/s/C')
})

test('a name that is too long for an SMS gives way to the fallback', () => {
  expect(sms('{{имя|Друг}}, ждём', 'Абдурахмангаджиев')).toContain('Друг, ждём')
})
