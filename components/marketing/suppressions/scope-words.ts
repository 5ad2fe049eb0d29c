/** What is not sent to a contact, by the code of the purpose; `all`: nothing that advertises. */
export const scopeWords = { all: 'Всю рекламу', 'news-offers': 'Новости и\u00a0предложения', ads: 'Рекламу', 'bonus-notices': 'Напоминания о\u00a0бонусах' } as const
