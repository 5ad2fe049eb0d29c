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
    name: 'points-not-given-back',
    breaks: 'Отменённый заказ не возвращает бонусы, которыми его платили',
    promise: 'Бонусы отменённого заказа возвращаются (4.1.11)',
    file: 'lib/orders/settle-points.ts',
    drops: 'await restorePoints(tx, { orderId, at })',
    spec: 'bonus/spending.spec.ts',
    test: 'платит часть заказа бонусами: ползунок, число, промокод и сумма всегда согласны; отменяет — бонусы вернулись §4.1.11',
  },
  {
    name: 'points-beyond-the-share',
    breaks: 'Бонусами можно заплатить больше доли, которую позволяют правила',
    promise: 'Бонусы платят не больше доли цены (4.1.11)',
    file: 'lib/checkout/agree-points.ts',
    from: 'points > most',
    to: 'false',
    spec: 'bonus/spending.spec.ts',
    test: 'платит часть заказа бонусами: ползунок, число, промокод и сумма всегда согласны; отменяет — бонусы вернулись §4.1.11',
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
]
