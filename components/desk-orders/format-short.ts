const format = new Intl.DateTimeFormat('ru-RU', { timeZone: 'Europe/Saratov', day: '2-digit', month: '2-digit', year: '2-digit', hour: '2-digit', minute: '2-digit' })

/** «22.11.26, 14:05», in the shop's zone. */
export function formatShort(moment: Date): string {
  return format.format(moment)
}
