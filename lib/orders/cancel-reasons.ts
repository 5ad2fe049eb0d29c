/** Why the shop cancels an order: the note of its event. Buyers who cancel by themselves give none. */
export const cancelReasons = {
  'customer-asked': 'Попросил покупатель',
  'out-of-stock': 'Товара нет',
  unreachable: 'Не удалось связаться',
  'no-delivery': 'Не можем доставить по адресу',
  duplicate: 'Заказ повторился',
  'not-collected': 'Не забрали посылку',
} as const

export type CancelReason = keyof typeof cancelReasons
export const cancelReasonCodes = Object.keys(cancelReasons) as [CancelReason, ...CancelReason[]]
