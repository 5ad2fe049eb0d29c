/** Bytes that a CV may have. */
export const MOST_BYTES = 10 * 1024 * 1024
/** Pages that it may have. */
export const MOST_PAGES = 50
/** Hours that a CV without an application is kept. */
export const LOOSE_HOURS = 24
