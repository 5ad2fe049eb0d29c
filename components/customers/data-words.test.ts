import { expect, test } from 'vitest'
import { changeText } from './data-words.ts'

test.each([
  [{ before: 'Иванова', after: 'Петрова' }, 'Иванова → Петрова'],
  [{ before: null, after: '+79171234567' }, 'Добавлено: +7 917 123-45-67'],
  [{ before: 'anna@example.ru', after: null }, 'Удалено: anna@example.ru'],
])('%o is «%s»', (change, text) => expect(changeText(change).replaceAll('\u00a0', ' ')).toBe(text))
