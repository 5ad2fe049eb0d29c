import { HOME_PATH } from '#lib/form/return-path.ts'

/** A door that leads on to `next`; where everybody goes need not be said. */
export function withNext(door: string, next: string): string {
  return next === HOME_PATH ? door : `${door}?next=${encodeURIComponent(next)}`
}
