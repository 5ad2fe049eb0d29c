import type { RefusalWords } from '#components/desk/refusal-words.ts'

/** What refusals are called in the rooms of requests and claims. */
export const appealRefusals: RefusalWords = {
  closed: 'Уже закрыто: обновите страницу, чтобы увидеть ответ.',
  'not-extendable': 'Закон не знает продления для такого обращения.',
  'extended-already': 'Срок уже продлевали: второй раз нельзя.',
  'too-late': 'Срок уже прошёл: ответьте сейчас.',
  'not-yet': 'Получено в будущем быть не могло.',
  'repeat-access': 'Такой запрос этого человека уже принят, а 30 дней ещё не прошли.',
  'no-person': 'Аккаунта у этого человека нет: исправлять нечего, кроме заказов.',
  'not-blocked': 'Данные уже не заблокированы.',
  staff: 'Это сотрудник магазина: сначала снимите с него роль.',
}
