import * as z from 'zod'
import { LEAST_TEXT, MOST_TEXT } from './limits.ts'

/** A line of an order as people see it: «1012-1» is the first line of the order № 1012. */
export const lineSchema = z.string().regex(/^[1-9]\d{0,8}-[1-9]\d{0,2}$/)

/** What is seen of a text: no invisible characters that turn it around or hide in it, no walls of empty lines. */
const clean = (text: string): string =>
  text.replaceAll('\r\n', '\n').replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu, (char) => (char === '\n' || char === '\u200d' ? char : '')).replaceAll(/\n{3,}/g, '\n\n').trim()

const lengthOf = (text: string): number => Array.from(text).length

export const writeSchema = z.object({
  line: lineSchema,
  rating: z.coerce.number({ error: 'review-rating' }).int('review-rating').min(1, 'review-rating').max(5, 'review-rating'),
  text: z
    .string()
    .max(MOST_TEXT * 4, 'review-long')
    .transform(clean)
    .refine((text) => text === '' || lengthOf(text) >= LEAST_TEXT, 'review-short')
    .refine((text) => lengthOf(text) <= MOST_TEXT, 'review-long'),
  /** Tokens of the boxes that were ticked. */
  consents: z.array(z.string().max(2000)).max(3),
})

export type WriteInput = z.output<typeof writeSchema>

export const whichSchema = z.object({ id: z.uuid() })

export const voteSchema = z.object({ reviewId: z.uuid(), vote: z.enum(['yes', 'no', 'none']) })

export type Vote = z.output<typeof voteSchema>['vote']
