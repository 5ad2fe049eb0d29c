import { byPerson, byRow, nobodys, office, other, personal, reference, technical } from './define.ts'

const own = { categories: ['reviews'], purpose: 'account', term: 'account', source: 'person' } as const
const count = other('count')

/** Reviews of goods (7.9): part of the account of whoever wrote them, and gone with it. Complaints about them are appeals, and kept as those are. */
export const reviews = {
  reviews: personal({
    ...own, title: 'Отзывы о товарах', key: ['id'], found: [byPerson()], since: 'created_at',
    columns: {
      id: reference, product_id: { label: 'Товар', as: 'product' }, order_id: { label: 'Заказ', as: 'order', source: 'shop' }, position: reference, person_id: reference,
      pseudonym: { label: 'Псевдоним', source: 'shop' }, rating: 'Оценка', text: 'Текст', state: { label: 'Состояние', as: 'review_state', source: 'shop' },
      reason: { label: 'Почему не показан', as: 'review_reason', source: 'shop' }, reason_words: { label: 'Пояснение магазина', source: 'shop' },
      created_at: { label: 'Написан', source: 'shop' }, edited_at: { label: 'Исправлен', source: 'shop' }, published_at: { label: 'Опубликован', source: 'shop' }, moderated_at: { label: 'Рассмотрен', source: 'shop' },
      moderated_by: office, answer: { label: 'Ответ магазина', source: 'shop' }, answered_at: { label: 'Ответ дан', source: 'shop' }, answered_by: office, blocked: technical, helpful: count, unhelpful: count, revision: technical,
    },
  }),
  review_photos: personal({
    ...own, title: 'Фотографии к отзывам', key: ['id'], found: [byRow('review_id', 'reviews')],
    columns: {
      id: reference, review_id: reference, position: { label: 'Место' }, stored_as: { label: 'Файл', withheld: 'Имя файла в хранилище. Сама фотография приложена к выгрузке и показана в разделе «Мои отзывы».' },
      width: { label: 'Ширина, точек', source: 'shop' }, height: { label: 'Высота, точек', source: 'shop' }, withheld: { label: 'Не публикуется', source: 'shop' },
    },
  }),
  review_votes: personal({
    ...own, title: 'Полезные вам отзывы', key: ['review_id', 'person_id'], found: [byPerson()], since: 'voted_at',
    columns: { review_id: reference, person_id: reference, helpful: 'Полезен', voted_at: 'Когда' },
  }),
  review_reports: personal({
    categories: ['requests'], purpose: 'support', term: 'request', source: 'person', title: 'Жалобы на отзывы', key: ['id'], found: [byPerson('reporter_id')], since: 'created_at',
    columns: {
      id: reference, number: { label: 'Номер', source: 'shop' }, review_id: reference, reason: { label: 'Причина', as: 'report_reason' }, words: 'Что не так', reporter_id: reference,
      created_at: { label: 'Подана', source: 'shop' }, due_at: { label: 'Ответим до', source: 'shop' },
      state: { label: 'Состояние', as: 'report_state', source: 'shop' }, decided_at: { label: 'Решена', source: 'shop' }, decided_by: office, decision_words: { label: 'Ответ магазина', source: 'shop' }, revision: technical,
    },
  }),
  product_ratings: nobodys('count', 'product_id', 'reviews', 'rating_sum', 'stars_1', 'stars_2', 'stars_3', 'stars_4', 'stars_5'),
} as const
