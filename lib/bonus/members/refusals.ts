import { refusalText } from '#lib/accounts/refusals.ts'

const words: Readonly<Record<string, string>> = {
  'no-programme': 'Правила программы ещё не опубликованы: вступить пока нельзя.',
  'friend-unknown': 'Такого кода нет. Проверьте его или оставьте поле пустым.',
  'not-member': 'Участие уже закончено.',
}

/** Why it did not happen, and what to do next. */
export function joinRefusal(code: string, fields: Readonly<Record<string, string>> = {}): string {
  return words[code] ?? refusalText(code, fields)
}
