/** The ids of the search fields of the header: on wide screens, and under it on narrow ones. */
export const searchFields = ['search', 'search-narrow'] as const
