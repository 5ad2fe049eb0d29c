import { refusalText } from '#lib/accounts/refusals.ts'

const words: Readonly<Record<string, string>> = {
  'product-gone': 'Этот товар больше не\u00a0продаётся, спросить о\u00a0нём нельзя.',
  'signed-out': 'Вы вышли из личного кабинета. Обновите страницу: текст сохраните.',
  'not-found': 'Этого вопроса больше нет.',
  held: 'Данные сейчас заблокированы на\u00a0время проверки обращения. Удалить вопрос можно будет, когда она закончится.',
}

/** Why it did not happen, and what to do next. */
export function questionsRefusal(code: string, fields: Readonly<Record<string, string>> = {}): string {
  return words[code] ?? refusalText(code, fields)
}
