/** Characters of a review; one of stars alone has none. */
export const LEAST_TEXT = 10
export const MOST_TEXT = 4000
export const MOST_PHOTOS = 5
/** Bytes of a photo as it is sent. */
export const MOST_PHOTO_BYTES = 10 * 1024 * 1024
/** Reviews on a page of a list. */
export const PAGE = 10
/** Reviews on the page of the product itself. */
export const FIRST = 3
