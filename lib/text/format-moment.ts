const timeZone = 'Europe/Saratov'

const day = new Intl.DateTimeFormat('ru-RU', { timeZone, day: 'numeric', month: 'long' })
const date = new Intl.DateTimeFormat('ru-RU', { timeZone, day: 'numeric', month: 'long', year: 'numeric' })
const time = new Intl.DateTimeFormat('ru-RU', { timeZone, hour: '2-digit', minute: '2-digit' })

/** «22 ноября», the calendar day in the shop's zone. */
export function formatDay(moment: Date): string {
  return day.format(moment).replaceAll(' ', '\u00a0')
}

/** «22 ноября 2026 г.», for what may be long ago. */
export function formatDate(moment: Date): string {
  return date.format(moment).replaceAll(' ', '\u00a0')
}

/** «14:32, 22 ноября (время Саратова, МСК+1)»: a mail is read anywhere, so the zone is said. */
export function formatMoment(moment: Date): string {
  return `${time.format(moment)}, ${formatDay(moment)} (время Саратова, МСК+1)`
}
