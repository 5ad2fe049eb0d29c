const timeZone = 'Europe/Saratov'

// Made when they are first needed: one takes a phone ten milliseconds, and most pages that could show a date show none.
const day = format({ day: 'numeric', month: 'long' })
const date = format({ day: 'numeric', month: 'long', year: 'numeric' })
const month = format({ month: 'long', year: 'numeric' })
const time = format({ hour: '2-digit', minute: '2-digit' })

/** «22 ноября», the calendar day in the shop's zone. */
export function formatDay(moment: Date): string {
  return day(moment).replaceAll(' ', '\u00a0')
}

/** «22 ноября 2026 г.», for what may be long ago. */
export function formatDate(moment: Date): string {
  return date(moment).replaceAll(' ', '\u00a0')
}

/** «ноябрь 2026», as exact as some things are said. */
export function formatMonth(moment: Date): string {
  return month(moment).replace(/\s*г\.$/, '').replaceAll(' ', '\u00a0')
}

/** «14:32, 22 ноября (время Саратова, МСК+1)»: a mail is read anywhere, so the zone is said. */
export function formatMoment(moment: Date): string {
  return `${time(moment)}, ${formatDay(moment)} (время Саратова, МСК+1)`
}

function format(options: Intl.DateTimeFormatOptions): (moment: Date) => string {
  let made: Intl.DateTimeFormat | undefined
  return (moment) => (made ??= new Intl.DateTimeFormat('ru-RU', { timeZone, ...options })).format(moment)
}
