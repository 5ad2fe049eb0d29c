import { expect, test } from 'vitest'
import { smsParts, whyUnicode } from './sms-parts.ts'

const a = (n: number) => 'a'.repeat(n)
const ya = (n: number) => 'я'.repeat(n)

// [text, encoding, length, parts, left], after 3GPP TS 23.038 and 23.040.
test.each([
  ['', 'gsm-7', 0, 0, 160],
  [a(1), 'gsm-7', 1, 1, 159],
  [a(160), 'gsm-7', 160, 1, 0],
  [a(161), 'gsm-7', 161, 2, 145],
  [a(306), 'gsm-7', 306, 2, 0],
  [a(307), 'gsm-7', 307, 3, 152],
  [a(459), 'gsm-7', 459, 3, 0],
  // An extension takes two septets, and its escape is not torn from it: at 152 of 153 it begins the next part.
  [`${a(158)}€`, 'gsm-7', 160, 1, 0],
  [`${a(159)}€`, 'gsm-7', 161, 2, 145],
  [`${a(152)}€${a(10)}`, 'gsm-7', 164, 2, 141],
  ['^{}\\[~]|€\f', 'gsm-7', 20, 1, 140],
  ['@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ', 'gsm-7', 31, 1, 129],
  ['¡ÄÖÑÜ§¿äöñüà¤', 'gsm-7', 13, 1, 147],
  [ya(70), 'ucs-2', 70, 1, 0],
  [ya(71), 'ucs-2', 71, 2, 63],
  [ya(134), 'ucs-2', 134, 2, 0],
  [ya(135), 'ucs-2', 135, 3, 66],
  [`${a(69)}я`, 'ucs-2', 70, 1, 0],
  [`${a(70)}я`, 'ucs-2', 71, 2, 63],
  // Beyond the first plane: a pair of units that goes into one part.
  [`${ya(68)}😀`, 'ucs-2', 70, 1, 0],
  [`${ya(69)}😀`, 'ucs-2', 71, 2, 63],
  [`${ya(66)}😀${ya(10)}`, 'ucs-2', 78, 2, 55],
  ['{}', 'gsm-7', 4, 1, 156],
  ['{я}', 'ucs-2', 3, 1, 67],
])('%j', (text, encoding, length, parts, left) => {
  expect(smsParts(text)).toMatchObject({ encoding, length, parts, left })
})

test.each([['plain', null], ['«', '«'], ['a\u00a0b', '\u00a0'], ['ñç', 'ç'], ['Ç', null], ['— и', '—'], ['`', '`'], ['№', '№'], ['₽', '₽'], ['😀', '😀'], ['’', '’']])(
  'of %j it is %j that forces UCS-2',
  (text, because) => {
    expect(whyUnicode(text)).toBe(because)
    expect(smsParts(text).because).toBe(because)
  },
)
