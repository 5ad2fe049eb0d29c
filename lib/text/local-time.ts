/** The shop's zone, Europe/Saratov, is UTC+4 all year round. */
const OFFSET = 4 * 3_600_000

/** A moment as a field for date and time shows it: «2026-12-01T00:00», in the shop's zone. */
export function toLocal(moment: Date): string {
  return new Date(moment.getTime() + OFFSET).toISOString().slice(0, 16)
}

/** The reverse; null for what is no moment. */
export function fromLocal(text: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(text)) return null
  const local = new Date(`${text.slice(0, 16)}:00Z`)
  return Number.isNaN(local.getTime()) || local.toISOString().slice(0, 16) !== text.slice(0, 16) ? null : new Date(local.getTime() - OFFSET)
}
