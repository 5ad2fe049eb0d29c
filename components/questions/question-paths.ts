/** All published questions of a product. */
export const questionsPath = (slug: string, page = 1): string => `/product/${slug}/questions${page > 1 ? `?page=${page}` : ''}`

/** Where one is asked. */
export const askPath = (slug: string): string => `/product/${slug}/questions/ask`
