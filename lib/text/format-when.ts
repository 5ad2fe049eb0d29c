import { days, now } from '#lib/clock/clock.ts'

const timeZone = 'Europe/Saratov'

const time = new Intl.DateTimeFormat('ru-RU', { timeZone, hour: '2-digit', minute: '2-digit' })
const day = new Intl.DateTimeFormat('ru-RU', { timeZone, day: 'numeric', month: 'long' })
const year = new Intl.DateTimeFormat('ru-RU', { timeZone, year: 'numeric' })

/** «сегодня, 14:32», «вчера, 09:05», «3 ноября, 14:32», «3 ноября 2025, 14:32»: a moment in the shop's zone, which the page has to say once. */
export function formatWhen(moment: Date, at: Date = now()): string {
  return `${formatWhenDay(moment, at)}, ${time.format(moment)}`
}

/** «сегодня», «вчера», «3 ноября», «3 ноября 2025»: a calendar day in the shop's zone. */
export function formatWhenDay(moment: Date, at: Date = now()): string {
  if (isSameDay(moment, at)) return 'сегодня'
  if (isSameDay(moment, new Date(at.getTime() - days(1)))) return 'вчера'
  const date = year.format(moment) === year.format(at) ? day.format(moment) : `${day.format(moment)} ${year.format(moment)}`
  return date.replaceAll(' ', '\u00a0')
}

function isSameDay(one: Date, other: Date): boolean {
  return day.format(one) === day.format(other) && year.format(one) === year.format(other)
}
