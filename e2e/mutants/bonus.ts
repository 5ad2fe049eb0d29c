import type { Mutant } from './mutant.ts'

/** The bonus programme. */
export const bonus: readonly Mutant[] = [
  {
    name: 'double-earning',
    breaks: 'За заказ обещано вдвое больше бонусов',
    promise: 'Бонусы — по правилам программы (4.1.11)',
    file: 'lib/checkout/place-order.ts',
    from: 'promised[position] ?? 0',
    to: '(promised[position] ?? 0) * 2',
    spec: 'bonus/spending.spec.ts',
    test: 'платит часть заказа бонусами: ползунок, число, промокод и сумма всегда согласны; отменяет — бонусы вернулись §4.1.11',
  },
  {
    name: 'expired-points-counted',
    breaks: 'Сгоревшие бонусы остаются на счёте, пока их не спишет задание',
    promise: 'Бонусы действуют до своего последнего дня (4.1.11)',
    file: 'lib/bonus/ledger/balance.ts',
    from: 'now()',
    to: 'new Date(0)',
    spec: 'bonus/portal.spec.ts',
    test: 'сгоревших бонусов на счёте нет, хотя их ещё никто не списал §4.1.11',
  },
  {
    name: 'adjustment-without-a-second',
    breaks: 'Сотрудник один начисляет сколько угодно бонусов',
    promise: 'Больше предела решает второй (4.1.11)',
    file: 'lib/bonus-desk/adjustments/adjust-member.ts',
    from: 'Math.abs(points) > left',
    to: 'false',
    spec: 'bonus/desk.spec.ts',
    test: 'участник: по контакту целиком, скрыт; поддержка исправляет в пределах, больше решает второй §4.1.11 §5.5',
  },
  {
    name: 'reward-outlives-review',
    breaks: 'Бонусы за отзыв остаются, когда отзыв удалён',
    promise: 'Бонусы за отзыв — пока он есть (4.1.11)',
    sql: 'DROP TRIGGER reviews_reward_delete ON reviews',
    spec: 'marketing/review-request.spec.ts',
    test: 'просьба об отзыве: её готовят и запускают двое, письмо ведёт к форме; за опубликованный отзыв приходят бонусы, с удалённым уходят §4.1.10 §4.1.11',
  },
]
