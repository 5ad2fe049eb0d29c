/** What this browser has been told of the counter (1.1.7, 3.4): `no`, or the id of a device that allowed it. Written after a choice only. */
export const CHOICE_COOKIE = 'choice'
export const REFUSED = 'no'

/** Seconds: a year, then the choice is asked anew. */
export const CHOICE_LIFE = 31_536_000

const device = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The device that allowed the counter; null when it was refused, not asked, or the value is none of ours. */
export function deviceOf(value: string | undefined | null): string | null {
  return value && device.test(value) ? value : null
}
