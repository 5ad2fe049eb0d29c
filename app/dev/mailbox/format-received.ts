const format = new Intl.DateTimeFormat('ru-RU', {
  timeZone: 'Europe/Saratov', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', second: '2-digit',
})

/** «22 нояб., 14:32:07», in the shop's zone. */
export function formatReceived(moment: Date): string {
  return format.format(moment)
}
