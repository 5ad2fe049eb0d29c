import { describe, expect, test } from 'vitest'
import { Refusal } from '#lib/action/refusal.ts'
import { refuseWeakPassword } from './check-password.ts'

const own = ['Иванова', 'Анна', null, 'anna.ivanova@example.ru', '+79171234567']

const reasonFor = (password: string) =>
  refuseWeakPassword(password, own).then(
    () => null,
    (error: unknown) => (error instanceof Refusal && error.code === 'weak-password' ? error.fields.password : String(error)),
  )

describe('refused, with a reason', () => {
  test.each([
    ['password1', /утеч/], ['qwerty123456', /утеч/], ['P@ssw0rd', /утеч/], ['11111111', /утеч|Повторы/], ['12345678', /утеч/],
    ['Gfhjkm123', /утеч/], ['пароль123', /утеч|слова/], ['йцукен12', /утеч|клавиш|слова/], ['Ghbdtn2024', /утеч|слова|год/], ['любовь2026', /слова|год/],
    ['k.,jdm2026', /слова|год/], ['люблюмаму', /слова/], ['Саратов1987', /слова|год/],
    ['ivanova1990', /имя/], ['Иванова17', /имя/], ['Bdfyjdf17', /имя/], ['79171234567', /телефон/], ['smarttracker1', /магазин/], ['bigiobigio', /магазин|Повтор/],
    ['aaaaaaaaaaaaaaaaaaaaaaaa', /Повторы|утеч/], ['abcdefgh', /утеч|ряды/], ['01.02.1990', /Даты/],
  ])('«%s»', async (password, reason) => {
    expect(await reasonFor(password)).toMatch(reason)
  })
})

test.each(['Х7-ночь-луна', 'k8Jd!2mWqx', 'correct horse battery staple', 'тихий омут и 4 вертолёта', 'я'.repeat(4) + 'Zq7#vLp2!x'])('«%s» is taken', async (password) => {
  expect(await reasonFor(password)).toBeNull()
})

test('only the beginning of a long one is looked at: the work has a bound', async () => {
  expect(await reasonFor(`${'ab'.repeat(36)}Zq7#vLp2!x-omut-4`)).toMatch(/Повторы|подобрать/)
})
