import { formatPoints, formatWhole } from './format-points.ts'
import { plural } from './plural.ts'

/** What an order has to do with the bonus programme. Whole points. */
export type OrderPoints = {
  /** It was paid by. */
  readonly paid: number
  /** Those of them that are on the account again. */
  readonly back: number
  /** It will bring, once it is delivered. */
  readonly promised: number
  /** It has brought, less what returns took back. */
  readonly earned: number
}

/** What the buyer is told of it, in sentences; nothing outside the programme. */
export function orderPointsText({ back, promised, earned }: Omit<OrderPoints, 'paid'>): string[] {
  return [
    ...(back > 0 ? [`На счёт ${plural(back, 'вернулся', 'вернулось', 'вернулось')} ${formatPoints(back)}.`] : []),
    ...(promised > 0 ? [`Начислим ${formatPoints(promised)}, когда заказ будет у\u00a0вас.`] : []),
    ...(earned > 0 ? [`${plural(earned, 'Начислен', 'Начислено', 'Начислено')} ${formatPoints(earned)}.`] : []),
  ]
}

/** «не больше 1 бонуса», «13 194 бонусов»: points of which something is said. */
export function ofPoints(points: number): string {
  return `${formatWhole(points)}\u00a0${plural(points, 'бонуса', 'бонусов', 'бонусов')}`
}

/** Points beside the money of a return: « и 300 бонусов». */
export function andPoints(points: number): string {
  return points === 0 ? '' : ` и\u00a0${formatPoints(points)}`
}

/** What is taken back of what the returned goods have earned; nothing when they have earned nothing. */
export function takenText(points: number): string {
  return points === 0 ? '' : `Спишем бонусы, начисленные за\u00a0эти товары: ${formatWhole(points)}.`
}
