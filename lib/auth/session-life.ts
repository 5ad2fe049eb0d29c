import { days } from '#lib/clock/clock.ts'

/** How long a session lives; nothing prolongs it. */
export const SESSION_LIFE = days(30)
