/** `days` after `start`, in Russian: «5 лет после завершения заказа». Without `counted` the start is an event that no column tells beforehand. */
type TermOf = { readonly days: number; readonly words: string; readonly counted: boolean }

const YEAR = 365

/** How long things are kept (5.1): the retention rules by id. `counted`: from the column `since` of the table. */
export const terms = {
  account: { days: 3 * YEAR, words: 'пока есть аккаунт, но не дольше 3 лет без входа', counted: false },
  order: { days: 5 * YEAR + 1, words: '5 лет после завершения заказа: столько хранят документы для налоговой', counted: true },
  message: { days: YEAR, words: 'год с отправки', counted: true },
  session: { days: 30, words: '30 дней с последнего действия', counted: true },
  network: { days: 30, words: '30 дней', counted: true },
  'sign-in-history': { days: YEAR, words: 'год', counted: true },
  proof: { days: YEAR, words: 'год; подтверждение контакта — пока есть сам контакт', counted: true },
  limit: { days: 1, words: 'не дольше суток', counted: true },
  restock: { days: 90, words: 'до письма о товаре, но не дольше 90 дней', counted: true },
  consent: { days: 3 * YEAR, words: 'пока действует согласие и 3 года после него', counted: false },
  bonus: { days: 3 * YEAR, words: 'пока вы участвуете в программе и 3 года после', counted: false },
  candidate: { days: 30, words: 'до решения и 30 дней после него', counted: false },
  'talent-pool': { days: YEAR, words: 'до отзыва согласия, но не дольше года', counted: false },
  question: { days: 90, words: 'до ответа и 90 дней после него; без ответа — не дольше года', counted: false },
  request: { days: 3 * YEAR, words: '3 года после ответа', counted: false },
  journal: { days: 3 * YEAR, words: '3 года', counted: true },
  export: { days: 7, words: 'не дольше 7 дней', counted: true },
  transfer: { days: 3 * YEAR, words: '3 года с передачи', counted: true },
  act: { days: 3 * YEAR, words: '3 года с уничтожения', counted: true },
} as const satisfies Readonly<Record<string, TermOf>>

export type Term = keyof typeof terms
