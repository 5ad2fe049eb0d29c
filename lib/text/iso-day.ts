/** The calendar day of a moment in the shop's zone, Europe/Saratov (UTC+4, without summer time), as `2026-11-01`. */
export function isoDay(moment: Date): string {
  return new Date(moment.getTime() + 4 * 3_600_000).toISOString().slice(0, 10)
}
