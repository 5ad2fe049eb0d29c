import { byPerson, personal, reference } from './define.ts'

/** Who somebody is, how they are reached, where they live, what they like (3.2.1 to 3.2.4). */
export const people = {
  people: personal({
    title: 'Имя', categories: ['names'], purpose: 'account', term: 'account', source: 'person', key: ['id'], found: [byPerson('id')], since: 'created_at',
    columns: { id: reference, surname: 'Фамилия', given_name: 'Имя', patronymic: 'Отчество', created_at: { label: 'Записано', source: 'shop' } },
  }),
  contact_points: personal({
    title: 'Контакты', categories: ['contacts'], purpose: 'account', term: 'account', source: 'person', key: ['id'], found: [byPerson()], since: 'created_at',
    columns: {
      id: reference,
      person_id: reference,
      kind: { label: 'Что это', as: 'contact_kind' },
      value: { label: 'Значение', as: 'contact' },
      source: { label: 'Откуда', as: 'data_source', source: 'shop' },
      verified_at: { label: 'Подтверждён', purpose: 'accuracy', source: 'shop' },
      proof_id: reference,
      created_at: { label: 'Записан', source: 'shop' },
    },
  }),
  data_changes: personal({
    title: 'История изменений', categories: ['names', 'contacts'], purpose: 'account', term: 'account', source: 'person', key: ['id'], found: [byPerson()], since: 'changed_at',
    columns: {
      id: reference,
      person_id: reference,
      field: { label: 'Что', as: 'data_field' },
      before: { label: 'Было', as: 'contact' },
      after: { label: 'Стало', as: 'contact' },
      source: { label: 'Откуда', as: 'data_source', source: 'shop' },
      changed_at: { label: 'Когда', source: 'shop' },
    },
  }),
  addresses: personal({
    title: 'Адреса', categories: ['address'], purpose: 'account', term: 'account', source: 'person', key: ['id'], found: [byPerson()], since: 'created_at',
    columns: {
      id: reference, person_id: reference, region_code: 'Код региона', city: 'Город', postcode: 'Индекс', address: 'Адрес',
      is_default: 'Предлагать первым', created_at: { label: 'Записан', source: 'shop' },
    },
  }),
  wishes: personal({
    title: 'Избранное', categories: ['wishes'], purpose: 'account', term: 'account', source: 'person', key: ['person_id', 'product_id'], found: [byPerson()], since: 'added_at',
    columns: { person_id: reference, product_id: { label: 'Товар', as: 'product' }, added_at: 'Добавлен' },
  }),
  compared_products: personal({
    title: 'Сравнение', categories: ['browsed'], purpose: 'account', term: 'account', source: 'person', key: ['person_id', 'product_id'], found: [byPerson()], since: 'added_at',
    columns: { person_id: reference, product_id: { label: 'Товар', as: 'product' }, added_at: 'Добавлен' },
  }),
  viewing_memories: personal({
    title: 'Просьба хранить просмотренные товары', categories: ['browsed'], purpose: 'account', term: 'account', source: 'person', key: ['person_id'], found: [byPerson()], since: 'asked_at',
    columns: { person_id: reference, asked_at: 'Когда попросили' },
  }),
  viewed_products: personal({
    title: 'Просмотренные товары', categories: ['browsed'], purpose: 'account', term: 'account', source: 'browser', key: ['person_id', 'product_id'], found: [byPerson()], since: 'viewed_at',
    columns: { person_id: reference, product_id: { label: 'Товар', as: 'product' }, viewed_at: 'Когда смотрели' },
  }),
} as const
