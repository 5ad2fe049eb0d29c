import type { QuestionDeclineReason } from '#lib/db/generated/enums.ts'

/** Where a question belongs that is not about goods. */
export const declinePlaces = { personal: '/privacy/request', off_topic: '/contacts' } as const satisfies Partial<Record<QuestionDeclineReason, string>>

/** What whoever asked reads in the account. */
export const declineWords: Readonly<Record<QuestionDeclineReason, string>> = {
  spam: 'Мы не стали отвечать: это похоже на рекламу или спам.',
  personal: 'На странице товара мы отвечаем только о самом товаре. О заказе и о ваших данных напишите обращение: ответ придёт лично вам.',
  off_topic: 'На странице товара мы отвечаем только о самом товаре. Как связаться с магазином, написано в контактах.',
}
