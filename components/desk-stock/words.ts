import type { RefusalWords } from '#components/desk/refusal-words.ts'

export const statusWords = { draft: 'черновик', active: 'в продаже', archived: 'в архиве' } as const

export const reasonWords = { receipt: 'Поступление', correction: 'Исправление', sale: 'Продажа', return: 'Возврат' } as const

/** Refusals of stock, for staff. */
export const stockRefusals: RefusalWords = {
  'unknown-variant': 'Такого варианта больше нет.',
  'document-booked': 'Эта накладная уже проведена с другим количеством.',
  'counted-same': 'Столько и числится: исправлять нечего.',
  'moved-meanwhile': 'Пока вы считали, остаток изменился: проверьте число.',
  reserved: 'Столько снять нельзя: остальное держат заказы.',
  final: 'Это движение не отменить: продажу и возврат ведут заказы.',
}
