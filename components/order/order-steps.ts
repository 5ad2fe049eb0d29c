import type { OrderView } from '#lib/orders/types.ts'

export type OrderStep = {
  readonly title: string
  readonly note: string | null
  /** Null: still to come. */
  readonly happenedAt: Date | null
  readonly failed: boolean
}

const titles: Readonly<Record<string, string>> = {
  placed: 'Заказ оформлен',
  paid: 'Оплачен',
  packed: 'Собран',
  shipped: 'Передан в доставку',
  delivered: 'Получен',
  cancelled: 'Отменён',
  expired: 'Закрыт без оплаты',
  returned: 'Возвращён',
  'payment-failed': 'Оплата не прошла',
  refunded: 'Деньги возвращены',
  'refund-failed': 'Возврат не прошёл — разбираемся',
  'return-requested': 'Возврат оформлен',
  'return-withdrawn': 'Возврат отозван',
  'return-received': 'Товары вернулись к нам',
  'contact-changed': 'Данные получателя обновлены',
}

const failures = new Set(['cancelled', 'expired', 'payment-failed', 'refund-failed'])
/** The notes of these are for people; others hold the bank's codes. */
const told = new Set(['refunded', 'shipped'])

/** What has happened to an order, then what is still to come while it is on its way. */
export function orderSteps({ state, paymentMethod, timeline, returns, paidOnline }: OrderView): OrderStep[] {
  const past = timeline.flatMap(({ kind, note, happenedAt }) => {
    const title = titles[kind]
    return title === undefined ? [] : [{ title, note: told.has(kind) ? note : null, happenedAt, failed: failures.has(kind) }]
  })
  const way = ['placed', ...(paymentMethod === 'online' ? ['paid'] : []), 'packed', 'shipped', 'delivered']
  const reached = way.indexOf(state)
  const awaited = returns.some((each) => each.state === 'requested') ? ['return-received', ...(paidOnline ? ['refunded'] : [])] : []
  const ahead = reached === -1 ? [] : [...way.slice(reached + 1), ...awaited]
  return [...past, ...ahead.map((kind) => ({ title: titles[kind] ?? kind, note: null, happenedAt: null, failed: false }))]
}
