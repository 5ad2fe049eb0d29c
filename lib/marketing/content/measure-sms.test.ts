import { expect, test } from 'vitest'
import { measureSms } from './measure-sms.ts'

const frame = { appUrl: 'https://shop.example', demo: false, shortLink: 'shop.example/r/7psa10', optOut: `shop.example/s/${'x'.repeat(32)}` }

test.each([
  // «Reklama. » + words + newline + «Otkaz: » + 47 of the way out.
  ['Sale 20%', 'gsm-7', 9 + 8 + 1 + 7 + 47, 1, null],
  ['Скидки 20%', 'ucs-2', 9 + 10 + 1 + 7 + 47, 2, 'С'],
  ['Sale — 20%', 'ucs-2', 9 + 10 + 1 + 7 + 47, 2, '—'],
  // The longest name takes 16, and names are Cyrillic.
  ['{{имя|friend}}, sale', 'ucs-2', 9 + 16 + 6 + 1 + 7 + 47, 2, 'name'],
  // A longer fallback is what is counted.
  ['{{имя|уважаемый покупатель}}', 'ucs-2', 9 + 20 + 1 + 7 + 47, 2, 'у'],
  // However long an address is, its short link is what goes out.
  ['Sale /catalogue/watches-round', 'gsm-7', 9 + 5 + 21 + 1 + 7 + 47, 1, null],
])('%j', (words, encoding, length, parts, because) => {
  expect(measureSms(words, frame)).toMatchObject({ encoding, length, parts, because })
})

test('what is shown is what somebody without a name gets', () => {
  expect(measureSms('{{имя|Друг}}, скидки', frame).text).toBe(`Реклама. Друг, скидки\nОтказ: ${frame.optOut}`)
})
