import { byOrder, byPerson, byRow, office, personal, reference, technical } from './define.ts'

const bought = { categories: ['orders'], purpose: 'order', term: 'order', source: 'person' } as const
const inCart = { categories: ['cart'], purpose: 'order', term: 'account', source: 'person' } as const
const here = (label: string) => ({ label, source: 'shop' }) as const
const order = { label: 'Заказ', as: 'order', source: 'shop' } as const
const digest = {
  label: 'Отпечаток контакта', categories: ['contacts'], withheld: 'Необратимый отпечаток контакта из заказа: по нему считаем, сколько раз вы применили промокод. Сам контакт выдан в заказе.',
} as const
const money = (label: string) => ({ label, as: 'money', source: 'shop' }) as const

/** What somebody buys, and what became of it (4.1.1, 4.1.3). */
export const orders = {
  orders: personal({
    ...bought, title: 'Заказы', key: ['id'], since: 'placed_at',
    found: [byPerson(), { by: 'contact', column: 'email', unless: 'person_id' }, { by: 'contact', column: 'phone', unless: 'person_id' }],
    columns: {
      id: reference,
      number: here('Номер'),
      cart_id: reference,
      person_id: reference,
      state: { ...here('Состояние'), as: 'order_state' },
      payment_method: { label: 'Оплата', as: 'payment_method' },
      surname: { label: 'Фамилия', categories: ['names'] },
      given_name: { label: 'Имя', categories: ['names'] },
      patronymic: { label: 'Отчество', categories: ['names'] },
      email: { label: 'Электронная почта', categories: ['contacts'], as: 'contact' },
      phone: { label: 'Телефон', categories: ['contacts'], as: 'contact' },
      delivery_method: { label: 'Доставка', as: 'delivery_method' },
      region_code: { label: 'Код региона', categories: ['address'] },
      city: { label: 'Город', categories: ['address'] },
      postcode: { label: 'Индекс', categories: ['address'] },
      address: { label: 'Адрес', categories: ['address'] },
      pickup_point_id: reference,
      pickup_address: { label: 'Пункт выдачи', categories: ['address'] },
      delivery_days_min: technical,
      delivery_days_max: technical,
      weight: here('Вес, г'),
      goods_total: money('Товары'),
      discount_total: money('Скидка'),
      bonus_total: money('Бонусами'),
      bonus_member_id: reference,
      delivery_total: money('Доставка, цена'),
      total: money('Итого'),
      track: here('Номер отправления'),
      policy_number: here('Версия политики'),
      placed_at: here('Оформлен'),
      depersonalised_at: { ...here('Обезличен'), quiet: true },
      expires_at: here('Ждал оплаты до'),
    },
  }),
  order_lines: personal({
    ...bought, title: 'Товары в заказах', key: ['order_id', 'position'], found: [byOrder()],
    columns: {
      order_id: order, position: technical, variant_id: reference, sku: 'Артикул', name: 'Товар', option: 'Вариант',
      image: technical, image_alt: technical, href: technical, price: money('Цена'), quantity: 'Количество', discount_share: money('Скидка'),
      bonus_share: money('Бонусами'), bonus_earn: 'Бонусов начислим', total: money('Сумма'), vat_code: technical,
    },
  }),
  order_events: personal({
    ...bought, source: 'shop', title: 'Ход заказов', key: ['id'], found: [byOrder()], since: 'happened_at',
    columns: { id: reference, order_id: order, kind: { label: 'Что', as: 'order_event' }, actor: { label: 'Кто', as: 'order_actor' }, note: 'Примечание', happened_at: 'Когда' },
  }),
  reservations: personal({
    ...bought, source: 'shop', title: 'Отложено для заказов', key: ['order_id', 'variant_id'], found: [byOrder()],
    columns: { order_id: order, variant_id: { label: 'Товар', as: 'variant' }, quantity: 'Количество', expires_at: 'До' },
  }),
  returns: personal({
    ...bought, title: 'Возвраты', key: ['id'], found: [byOrder()], since: 'requested_at',
    columns: {
      id: reference, order_id: order, state: { ...here('Состояние'), as: 'return_state' }, reason: { label: 'Причина', as: 'return_reason' }, requested_at: 'Заявлен',
      refund_due: here('Вернуть деньги до'), closed_at: here('Закончен'), amount: money('Сумма'), delivery_share: money('Из неё за доставку'),
    },
  }),
  return_lines: personal({
    ...bought, title: 'Товары в возвратах', key: ['return_id', 'position'], found: [byOrder()],
    columns: { return_id: reference, order_id: order, position: 'Строка заказа', quantity: 'Количество', amount: money('Сумма'), bonus_back: 'Бонусов вернётся', bonus_taken: 'Бонусов спишется' },
  }),
  order_notes: personal({
    ...bought, source: 'shop', title: 'Заметки магазина о заказах', key: ['id'], found: [byOrder()], since: 'created_at',
    columns: { id: reference, order_id: order, staff_id: office, text: 'Заметка', created_at: 'Когда' },
  }),
  promo_redemptions: personal({
    ...bought, title: 'Промокоды в заказах', key: ['order_id'], found: [byPerson(), byOrder()], since: 'redeemed_at',
    columns: {
      order_id: order, promo_id: reference, person_id: reference, email_hash: digest, phone_hash: digest, discount: money('Скидка на товары'), delivery: money('Скидка на доставку'),
      redeemed_at: here('Применён'), released_at: here('Возвращён'),
    },
  }),
  carts: personal({
    ...inCart, title: 'Корзина', key: ['id'], found: [byPerson()], since: 'updated_at',
    columns: { id: reference, created_at: 'Начата', updated_at: { label: 'Изменена', quiet: true }, person_id: reference, promo_code: 'Промокод' },
  }),
  cart_lines: personal({
    ...inCart, title: 'Товары в корзине', key: ['cart_id', 'variant_id'], found: [byRow('cart_id', 'carts')], since: 'added_at',
    columns: { cart_id: reference, variant_id: { label: 'Товар', as: 'variant' }, quantity: 'Количество', told_price: { ...money('Показанная цена'), quiet: true }, added_at: 'Добавлен' },
  }),
} as const
