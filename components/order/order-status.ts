import { formatDays } from '#lib/text/format-days.ts'
import { formatDay } from '#lib/text/format-moment.ts'
import { formatRoubles, kopecks } from '#lib/money/money.ts'
import { returnUntil } from '#lib/orders/return-until.ts'
import type { OrderState, OrderView } from '#lib/orders/types.ts'
import { openReturn, refundClock } from './return-words.ts'

export type OrderStatus = {
  readonly tone: 'signal' | 'positive' | 'neutral' | 'caution'
  readonly title: string
  /** What happens next, or what the buyer can do. */
  readonly text: string
}

/** What an order's page says first: where the order is, and what comes next. */
export function orderStatus(order: OrderView): OrderStatus {
  return statuses[order.state](order)
}

const statuses: Readonly<Record<OrderState, (order: OrderView) => OrderStatus>> = {
  placed: (order) => (order.paymentMethod === 'online' ? unpaid(order) : accepted(order)),
  paid: () => ({ tone: 'positive', title: 'Заказ оплачен', text: 'Собираем его. Напишем, когда передадим в доставку.' }),
  packed: (order) => ({ tone: 'positive', title: 'Заказ собран', text: `Передаём в доставку. После отправки — ${term(order)}.` }),
  shipped: (order) => ({
    tone: 'positive',
    title: 'Заказ в пути',
    text: `Обычно доставка занимает ${term(order)}. ${shipped[order.delivery.method]}${dueAtDelivery(order)}`,
  }),
  delivered: (order) => delivered(order),
  cancelled: ({ refund }) => ({
    tone: 'neutral',
    title: 'Заказ отменён',
    text: refund ? refundText(refund) : 'Товары вернулись в продажу, деньги не списаны.',
  }),
  expired: ({ refund }) => ({
    tone: 'neutral',
    title: 'Заказ не оплачен вовремя',
    text: refund
      ? `Платёж пришёл, когда товары уже вернулись в продажу. ${refundText(refund)}`
      : 'Товары вернулись в продажу, деньги не списаны. Заказ можно повторить.',
  }),
  returned: (order) => ({ tone: 'neutral', title: 'Заказ возвращён', text: moneyText(order) ?? 'Мы получили товары обратно.' }),
}

const handed = { pickup: 'в пункте выдачи', courier: 'курьеру', post: 'на почте' } as const

const shipped = {
  pickup: 'Служба доставки сообщит, когда его можно забрать.',
  courier: 'Курьер позвонит перед приездом.',
  post: 'Почта сообщит, когда его можно забрать.',
} as const

function accepted({ delivery }: OrderView): OrderStatus {
  return { tone: 'positive', title: 'Заказ принят', text: `Собираем его. Заплатите при получении — ${handed[delivery.method]}.` }
}

function unpaid(order: OrderView): OrderStatus {
  if (!order.payable) {
    return { tone: 'caution', title: 'Время на оплату вышло', text: 'Товары возвращаются в продажу. Если вы успели заплатить, деньги вернём.' }
  }
  if (order.paymentPending) {
    return {
      tone: 'signal',
      title: 'Ждём ответа банка',
      text: 'Если вы уже заплатили, страница обновится сама. Если нет — вернитесь к оплате.',
    }
  }
  if (order.paymentFailure !== null) {
    return { tone: 'caution', title: 'Оплата не прошла', text: `${order.paymentFailure} Деньги не списаны: попробуйте ещё раз или другой картой.` }
  }
  return { tone: 'signal', title: 'Остался один шаг — оплата', text: 'Товары отложены за вами.' }
}

function delivered(order: OrderView): OrderStatus {
  const open = openReturn(order)
  if (open) return { tone: 'signal', title: 'Ждём товары обратно', text: refundClock(open, order.paidOnline) }
  return { tone: 'positive', title: 'Заказ у вас', text: moneyText(order) ?? thanks(order) }
}

/** What happens to the money of goods that came back; null when there is none. */
function moneyText({ refund, returns, paidOnline }: OrderView): string | null {
  const back = returns.filter(({ state }) => state === 'received')
  const [last] = back
  // Also when the bank has refused: the money is owed all the same. Points came back with the goods.
  const owed = back.reduce((sum, { amount }) => sum + amount, 0) - (refund?.amount ?? 0)
  if (last && owed > 0) return `Мы получили товары обратно. ${refundClock({ ...last, amount: kopecks(owed), bonusBack: 0 }, paidOnline)}`
  return refund && refundText(refund)
}

function term({ delivery }: OrderView): string {
  return formatDays({ min: delivery.daysMin, max: delivery.daysMax })
}

function dueAtDelivery({ paymentMethod, total }: OrderView): string {
  return paymentMethod === 'on_delivery' ? ` К оплате при получении — ${formatRoubles(total)}.` : ''
}

function thanks({ timeline }: OrderView): string {
  const event = timeline.find(({ kind }) => kind === 'delivered')
  return `Спасибо, что выбрали нас.${event ? ` Если что-то не подошло, вернуть можно до ${formatDay(returnUntil(event.happenedAt))} включительно.` : ''}`
}

function refundText({ amount, done }: { amount: number; done: boolean }): string {
  return done
    ? `Вернули ${formatRoubles(amount)} тем же способом, каким вы платили.`
    : `Возвращаем ${formatRoubles(amount)} тем же способом, каким вы платили. Обычно это занимает до трёх рабочих дней.`
}
