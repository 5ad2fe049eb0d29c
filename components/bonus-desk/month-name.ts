const words = new Intl.DateTimeFormat('ru-RU', { month: 'short', year: '2-digit', timeZone: 'UTC' })

/** «нояб. 26» of «2026-11». */
export function monthName(month: string): string {
  return words.format(new Date(`${month}-15T00:00:00Z`)).replace(' г.', '').replaceAll(' ', '\u00a0')
}
