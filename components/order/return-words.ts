import { formatRoubles } from '#lib/money/money.ts'
import type { OrderView, ReturnReason, ReturnView } from '#lib/orders/types.ts'
import { shop } from '#lib/shop.ts'
import { formatDay } from '#lib/text/format-moment.ts'
import { andPoints } from '#lib/text/order-points.ts'

/** Why goods come back, in the buyer's words. */
export const reasonNames: Readonly<Record<ReturnReason, string>> = {
  changed_mind: 'Не подошёл',
  defect: 'Неисправен или с дефектом',
  wrong_item: 'Привезли не то',
  refund_only: 'Вернули деньги, присылать ничего не нужно',
}

/** The return that is on its way; null when there is none. */
export function openReturn({ returns }: Pick<OrderView, 'returns'>): ReturnView | null {
  return returns.find(({ state }) => state === 'requested') ?? null
}

/** «Вернём 12 990 ₽ и 300 бонусов до 12 декабря», and how. An order paid on delivery has no card to give money back to: that is said. */
export function refundClock({ amount, bonusBack, refundDue }: Pick<ReturnView, 'amount' | 'bonusBack' | 'refundDue'>, paidOnline: boolean): string {
  const when = `Вернём ${formatRoubles(amount)}${andPoints(bonusBack)} до\u00a0${formatDay(refundDue)}`
  return paidOnline
    ? `${when} тем\u00a0же способом, каким вы платили.`
    : `${when}. Вы платили при получении, и карты для возврата у\u00a0нас нет: напишите на\u00a0${shop.email}, куда перевести деньги.`
}

/** Who pays for the parcel back. */
export function parcelText(reason: ReturnReason): string {
  return reason === 'changed_mind' ? 'Пересылку исправного товара оплачиваете вы.' : 'Сохраните квитанцию: расходы на\u00a0пересылку возместим.'
}
