import { groupThousands } from './group-thousands.ts'
import { plural } from './plural.ts'

/** A whole number with its thousands apart: «12 990», no-break spaces. A minus is a minus. */
export function formatWhole(value: number): string {
  return groupThousands(value).replace('-', '−')
}

/** «12 990 бонусов», in no-break spaces. One of them takes 1 ₽ off. */
export function formatPoints(points: number): string {
  return `${formatWhole(points)}\u00a0${plural(Math.abs(points), 'бонус', 'бонуса', 'бонусов')}`
}

/** «5 %», «3,5 %», of a rate in basis points. */
export function formatRate(basisPoints: number): string {
  return `${new Intl.NumberFormat('ru-RU', { maximumFractionDigits: 2 }).format(basisPoints / 100)}\u00a0%`
}
