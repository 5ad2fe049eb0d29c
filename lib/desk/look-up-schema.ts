import * as z from 'zod'

/** What is typed into the palette: two characters at least, one digit for the number of an order. */
export const lookUpSchema = z.object({ query: z.string().trim().max(100).refine((query) => query.length > 1 || /^\d$/.test(query), 'Введите хотя бы два знака') })
