import * as z from 'zod'
import { moment } from './parts.ts'

const state = z.enum(['pending', 'published', 'declined', 'removed'])

export const reviewInput = z.strictObject({
  person: z.uuid().optional().meta({ description: 'its author; somebody of their own, if left out' }),
  sku: z.string().min(1).optional().meta({ description: 'what it is about; goods of its own, if left out. They are ordered and delivered first, unless the author has them already' }),
  rating: z.int().min(1).max(5).default(5),
  text: z.string().max(4000).default('Ношу месяц, заряда хватает на неделю.').meta({ description: 'at least ten characters, or none' }),
  state: state.default('published').meta({ description: 'what the staff have decided; pending: nothing yet' }),
})

export const reviewParams = z.strictObject({ id: z.uuid() })

export const reviewsQuery = z.strictObject({ sku: z.string().min(1) })

export const reviewMove = z.strictObject({ to: z.enum(['published', 'declined', 'removed', 'deleted']).meta({ description: 'deleted: by its author; all others: by somebody of the staff' }) })

export const review = z.object({
  id: z.uuid(),
  state,
  rating: z.int(),
  text: z.string(),
  person: z.uuid(),
  sku: z.string(),
  order: z.int().meta({ description: 'by which it was bought' }),
  path: z.string().meta({ description: 'of all reviews of its product' }),
  ownPath: z.string().meta({ description: 'of its form in the account of its author' }),
  createdAt: moment,
})

export type ReviewInput = z.input<typeof reviewInput>
export type Review = z.output<typeof review>
export type ReviewMove = z.output<typeof reviewMove>['to']
