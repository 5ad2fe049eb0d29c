import type { CollectionPoint } from '#lib/consent/purposes.ts'

/** Where consents are given, in words. */
export const pointWords: Readonly<Record<CollectionPoint, string>> = {
  registration: 'при регистрации',
  checkout: 'при оформлении заказа',
  newsletter: 'в\u00a0подписке на новости',
  bonus: 'в\u00a0бонусной программе',
  vacancy: 'в\u00a0отклике на вакансию',
  review: 'в\u00a0отзыве',
  cookies: 'в\u00a0окне о\u00a0куки',
  restock: 'в\u00a0просьбе сообщить о\u00a0поступлении',
  communications: 'в\u00a0кабинете',
}
