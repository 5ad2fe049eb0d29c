import type { CollectionPoint } from './purposes.ts'

const points: Readonly<Record<CollectionPoint, string>> = {
  registration: 'регистрация', checkout: 'оформление заказа', newsletter: 'подписка на новости', bonus: 'бонусная программа', vacancy: 'отклик на вакансию', review: 'отзыв о товаре',
  cookies: 'выбор о счёте посещений', restock: 'сообщить о поступлении', communications: 'страница «Мои согласия»',
}

/** The form, or the job, at which an event of the ledger came about; a code that is none of the forms stays as it is. */
export function pointWords(code: string): string {
  return Object.entries(points).find(([known]) => known === code)?.[1] ?? code
}
