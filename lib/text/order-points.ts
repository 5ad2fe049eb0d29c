import { formatPoints } from './format-points.ts'

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
    ...(back > 0 ? [`На счёт вернулось ${formatPoints(back)}.`] : []),
    ...(promised > 0 ? [`Начислим ${formatPoints(promised)}, когда заказ будет у\u00a0вас.`] : []),
    ...(earned > 0 ? [`Начислено ${formatPoints(earned)}.`] : []),
  ]
}

/** Points beside the money of a return: « и 300 бонусов». */
export function andPoints(points: number): string {
  return points === 0 ? '' : ` и\u00a0${formatPoints(points)}`
}

/** What is taken back of what the returned goods have earned; nothing when they have earned nothing. */
export function takenText(points: number): string {
  return points === 0 ? '' : `Начисленные за\u00a0эти товары ${formatPoints(points)} спишем.`
}
