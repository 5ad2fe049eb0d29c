import { plural } from '#lib/text/plural.ts'

/** «1 000 бонусов», «−21 бонус»: whole points with their word, no-break spaces throughout. */
export function countedPoints(points: number): string {
  return `${plainPoints(points)}\u00a0${plural(Math.abs(points), 'бонус', 'бонуса', 'бонусов')}`
}

/** «1 000», «−21»: whole points without a word. */
export function plainPoints(points: number): string {
  return new Intl.NumberFormat('ru-RU').format(points).replaceAll(/\s/g, '\u00a0').replace('-', '−')
}
