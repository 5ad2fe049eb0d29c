import { describe, expect, test } from 'vitest'
import { findHints, hintKinds } from './hints.ts'

const found = (text: string) => findHints(text).map(({ kind, start, end }) => [kind, text.slice(start, end)])

describe('what a moderator is shown', () => {
  test.each([
    ['+7 917 123-45-67', 'phone'], ['8(917)1234567', 'phone'], ['89171234567', 'phone'], ['917 123 45 67', 'phone'], ['8 (8452) 12-34-56', 'phone'], ['+7 (495) 123-45-67', 'phone'],
    ['anna.petrova@ya.ru', 'email'], ['почта@пример.рф', 'email'],
    ['https://example.com/x?y=1', 'link'], ['www.shop', 'link'], ['best-watch.ru', 'link'], ['магазин.рф', 'link'], ['t.me/kanal', 'link'], ['@kanal_deshevo', 'link'],
    ['хуйня', 'swearing'], ['нахуй', 'swearing'], ['xyйня', 'swearing'], ['заебали', 'swearing'], ['пиздец', 'swearing'], ['блять', 'swearing'], ['сука', 'swearing'], ['Идиоты', 'swearing'], ['говно', 'swearing'],
  ])('%s is a %s', (words, kind) => {
    expect(found(`Купил и вот: ${words} — так.`)).toEqual([[kind, words]])
  })

  test.each([
    'Ремешок 22 мм, вода 5 атм, батареи хватает на 14 дней.', 'Артикул 4607123456789, заказ 1000123.', 'Пульс 120-140, шагов 10 000, цена 19 990 рублей.', 'Два рубля, три рубля, потребляет мало.',
    'Застрахуй часы, подстрахуй ребёнка, команда мандариновая.', 'Хлебать суп в часах, вебинар, небо, учёба.', 'Сукно, бляха ремня, ебонитовая палочка.', 'Пришло 22.11.2026 в 12.30, версия 2.0.1.',
    'Держит GPS и NFC, экран AMOLED.', 'ОК!', 'От 8 до 10 часов. Потом зарядка.', 'Требует Android 9.0 и iOS 15.',
  ])('nothing is the matter with: %s', (text) => {
    expect(found(text)).toEqual([])
  })

  test('shouting is shown by sentence, an abbreviation is none', () => {
    expect(found('Хорошие часы. НИКОМУ НЕ СОВЕТУЮ ЭТО БРАТЬ! Экран AMOLED.')).toEqual([['capitals', 'НИКОМУ НЕ СОВЕТУЮ ЭТО БРАТЬ']])
  })

  test('what is shouted hides no phone number', () => {
    expect(found('ЗВОНИТЕ МНЕ СКОРЕЕ +7 917 123-45-67 ЖДУ').map(([kind, words]) => [kind, words?.trim()])).toEqual([['capitals', 'ЗВОНИТЕ МНЕ СКОРЕЕ'], ['phone', '+7 917 123-45-67'], ['capitals', 'ЖДУ']])
  })

  test('several in one text stand in its order, none within another', () => {
    expect(found('Пишите anna@best-watch.ru или +7 917 123-45-67, сайт best-watch.ru').map(([kind]) => kind)).toEqual(['email', 'phone', 'link'])
    expect(hintKinds(['звоните 89171234567', 'и ещё 89171234568', 'сука'])).toEqual(['phone', 'swearing'])
  })
})
