import { expect, test } from 'vitest'
import { hasContacts } from './contacts-in.ts'

test.each(['anna@example.ru', 'пишите на Anna.I+1@почта.рф!', '+7 917 123-45-67', '8(917)1234567', 'звоните 9171234567', '(8452) 12-34-56', '+49 151 23456789', '8\u2013917\u2013123\u201345\u201367'])('«%s» says how somebody can be reached', (text) => {
  expect(hasContacts(text)).toBe(true)
})

test.each(['Можно ли плавать на 50 метров?', 'Подойдёт ли к iPhone 15 и Android 14?', 'Артикул 4607091234567 — это он?', 'с 2026-11-23 12:30', 'IP68, 5 ATM, 1.43", 466×466', 'экран 454*454 @ 60 Гц'])('«%s» does not', (text) => {
  expect(hasContacts(text)).toBe(false)
})
