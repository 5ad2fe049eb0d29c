/** What may be chosen; phones turn their own formats into these. */
export const PHOTO_TYPES = 'image/jpeg,image/png,image/webp'
