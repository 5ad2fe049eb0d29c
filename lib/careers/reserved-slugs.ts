/** Addresses below /careers that are no vacancies. */
export const reservedSlugs: readonly string[] = ['application', 'feed', 'filter']
