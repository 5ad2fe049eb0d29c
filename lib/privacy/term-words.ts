import { counted } from '#lib/text/plural.ts'
import { type Clock, clocks } from './clocks.ts'

/** «Ответим за 10 рабочих дней», «Ответим за 7 дней», «Сделаем сразу»: how long a clock gives the shop. */
export function termWords(clock: Clock): string {
  const { unit, length } = clocks[clock]
  if (unit === 'seconds') return 'Сделаем сразу'
  if (unit === 'working-days') return `Ответим за\u00a0${counted(length, 'рабочий день', 'рабочих дня', 'рабочих дней')}`
  if (unit === 'hours') return `Ответим за\u00a0${counted(length, 'час', 'часа', 'часов')}`
  return `Ответим за\u00a0${unit === 'days' ? counted(length, 'день', 'дня', 'дней') : counted(length, 'месяц', 'месяца', 'месяцев')}`
}
