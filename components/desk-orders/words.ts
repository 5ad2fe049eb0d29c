import type { RefusalWords } from '#components/desk/refusal-words.ts'
import type { Tone } from '#components/desk/state-badge.tsx'
import { cancelReasons } from '#lib/orders/cancel-reasons.ts'
import type { OrderState, PaymentMethod, ReturnReason, ReturnState } from '#lib/orders/types.ts'

export const stateWords: Readonly<Record<OrderState, { readonly text: string; readonly tone: Tone }>> = {
  placed: { text: 'Оформлен', tone: 'caution' },
  paid: { text: 'Оплачен', tone: 'signal' },
  packed: { text: 'Собран', tone: 'signal' },
  shipped: { text: 'В пути', tone: 'neutral' },
  delivered: { text: 'Вручён', tone: 'positive' },
  cancelled: { text: 'Отменён', tone: 'neutral' },
  expired: { text: 'Не оплачен', tone: 'neutral' },
  returned: { text: 'Возвращён', tone: 'neutral' },
}

export const paymentWords: Readonly<Record<PaymentMethod, string>> = { online: 'Онлайн', on_delivery: 'При получении' }
export const deliveryWords = { courier: 'Курьер', pickup: 'Пункт выдачи', post: 'Почта' } as const
export const moneyWords = { paying: 'ждёт банк', refunding: 'возврат в банке', 'refund-failed': 'возврат не прошёл' } as const

export const eventWords: Readonly<Record<string, string>> = {
  placed: 'Оформлен', paid: 'Оплачен', packed: 'Собран', shipped: 'Передан в доставку', delivered: 'Вручён', cancelled: 'Отменён',
  expired: 'Закрыт без оплаты', returned: 'Возвращён целиком', 'payment-failed': 'Оплата не прошла', 'refund-made': 'Возврат денег поручен банку',
  refunded: 'Деньги возвращены', 'refund-failed': 'Банк не вернул деньги', 'return-requested': 'Возврат оформлен', 'return-withdrawn': 'Возврат отозван',
  'return-received': 'Возврат принят', 'contact-changed': 'Данные получателя обновлены',
}

/** The notes of events that are codes. */
export function noteWords(note: string | null): string | null {
  return note === null ? null : (Object.entries(cancelReasons).find(([code]) => code === note)?.[1] ?? note)
}

export const messageWords: Readonly<Record<string, string>> = {
  'order-placed': 'Заказ оформлен', 'order-paid': 'Заказ оплачен', 'order-shipped': 'Заказ отправлен', 'order-delivered': 'Заказ вручён',
  'order-cancelled': 'Заказ отменён', 'order-expired': 'Заказ закрыт', 'payment-refunded': 'Деньги возвращены',
  'return-requested': 'Как отправить возврат', 'return-received': 'Возврат принят', 'order-link': 'Ссылка на заказ',
}

export const messageStates: Readonly<Record<string, { readonly text: string; readonly tone: Tone }>> = {
  queued: { text: 'в очереди', tone: 'neutral' },
  handed: { text: 'передано', tone: 'neutral' },
  sent: { text: 'отправлено', tone: 'positive' },
  failed: { text: 'не ушло', tone: 'danger' },
  blocked: { text: 'остановлено', tone: 'caution' },
}

export const moneyStates: Readonly<Record<string, { readonly text: string; readonly tone: Tone }>> = {
  pending: { text: 'ждёт банк', tone: 'caution' },
  succeeded: { text: 'прошёл', tone: 'positive' },
  canceled: { text: 'не прошёл', tone: 'danger' },
}

export const returnReasonWords: Readonly<Record<ReturnReason, string>> = {
  changed_mind: 'Не подошло', defect: 'Недостаток', wrong_item: 'Прислали не то', refund_only: 'Только деньги, без отправки',
}

export const returnStates: Readonly<Record<ReturnState, { readonly text: string; readonly tone: Tone }>> = {
  requested: { text: 'в пути к нам', tone: 'caution' },
  received: { text: 'принят', tone: 'positive' },
  withdrawn: { text: 'отозван', tone: 'neutral' },
}

export const orderWords: RefusalWords = {
  'order-state': 'Пока страница была открыта, заказ изменился: этого с ним больше сделать нельзя. Ниже — его нынешнее состояние.',
  blocked: 'Данные покупателя заблокированы (6.2.4): заказ ждёт ответственного за данные.',
  'not-found': 'Такого заказа нет.',
  'no-payment': 'Этот заказ здесь не оплачивали: возвращать на карту нечего.',
  'return-open': 'По заказу уже едет возврат: примите его — деньги вернутся вместе с ним.',
  'return-pieces': 'Столько уже не вернуть: часть возвращена раньше. Проверьте количество.',
  'return-late': 'Срок возврата по этой причине прошёл.',
  'no-return': 'Возврата в пути больше нет: его приняли или отозвали.',
  'not-delivered': 'Возврат оформляют, когда заказ вручён. Раньше его можно отменить.',
  'cancel-instead': 'Тогда отправлять будет нечего: отмените заказ, деньги вернутся целиком.',
  'nothing-to-refund': 'Возвращать больше нечего.',
  'data-gone': 'Персональные данные заказа уничтожены: заметок к нему больше не пишут.',
  'run-over': 'Останавливать нечего: всё уже сделано.',
  'no-track': 'Нет трек-номера.',
  'not-permitted': 'Не хватает права на это действие.',
  failed: 'Сбой. Заказ не изменился; подробности — в журнале сервера.',
}

export const bulkWords = {
  'orders.pack': { title: 'Собрать', done: 'собрано' },
  'orders.ship': { title: 'Отправить', done: 'отправлено' },
  'orders.deliver': { title: 'Вручить', done: 'вручено' },
  'orders.cancel': { title: 'Отменить', done: 'отменено' },
} as const
