import { byOrder, byRow, personal, reference, technical } from './define.ts'

const paid = { categories: ['payments'], purpose: 'order', term: 'order', source: 'bank' } as const
const receipt = { label: 'Строки чека', as: 'receipt', purpose: 'receipt', source: 'shop' } as const

/** Attempts to pay, money back, and what the bank said. The shop never sees a card. */
export const payments = {
  payments: personal({
    ...paid, title: 'Платежи', key: ['id'], found: [byOrder()], since: 'created_at',
    columns: {
      id: reference, order_id: { label: 'Заказ', source: 'shop', as: 'order' }, provider_id: 'Номер у банка', state: { label: 'Состояние', as: 'payment_state' },
      amount: { label: 'Сумма', as: 'money', source: 'shop' },
      confirmation_url: { label: 'Страница оплаты', withheld: 'Одноразовый адрес у банка: кто его знает, видит платёж.' },
      cancellation: 'Почему не прошёл', receipt, created_at: { label: 'Начат', source: 'shop' }, settled_at: 'Закончен', checked_at: technical,
    },
  }),
  refunds: personal({
    ...paid, title: 'Возвраты денег', key: ['id'], found: [byOrder()], since: 'created_at',
    columns: {
      id: reference, payment_id: reference, order_id: { label: 'Заказ', source: 'shop', as: 'order' }, provider_id: 'Номер у банка', state: { label: 'Состояние', as: 'payment_state' },
      amount: { label: 'Сумма', as: 'money', source: 'shop' }, reason: { label: 'Причина', source: 'shop' }, return_id: reference,
      created_at: { label: 'Начат', source: 'shop' }, settled_at: 'Закончен',
    },
  }),
  settlement_receipts: personal({
    ...paid, title: 'Чеки при передаче товара', key: ['id'], found: [byOrder()], since: 'created_at',
    columns: {
      id: reference, order_id: { label: 'Заказ', source: 'shop', as: 'order' }, payment_id: reference, provider_id: 'Номер у банка', state: { label: 'Состояние', as: 'payment_state' },
      amount: { label: 'Сумма', as: 'money', source: 'shop' }, items: receipt, created_at: { label: 'Начат', source: 'shop' }, settled_at: 'Закончен',
    },
  }),
  webhook_events: personal({
    ...paid, title: 'Сообщения банка', key: ['provider', 'event', 'object_id'], since: 'received_at', journal: 'none',
    found: [byRow('object_id', 'payments', 'provider_id'), byRow('object_id', 'refunds', 'provider_id')],
    columns: { provider: 'Кто', event: 'О чём', object_id: 'Номер у банка', received_at: 'Получено' },
  }),
} as const
