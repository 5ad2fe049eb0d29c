/** The events that terms of storage begin with (5.1). */
export const termStarts = {
  'recorded': 'со дня записи',
  'last-sign-in': 'с последнего входа',
  'order-closed': 'с завершения заказа',
  'request-closed': 'с ответа на обращение',
  'membership-ended': 'с выхода из программы',
  'decision': 'с решения по отклику',
  'granted': 'со дня согласия',
  'confirmed': 'с подтверждения согласия',
  'withdrawn': 'с отзыва согласия',
} as const

export type TermStart = keyof typeof termStarts
export const termStartCodes = Object.keys(termStarts) as TermStart[]
