import * as z from 'zod'
import { blocksSchema, limits, words } from './blocks.ts'

/** What a variant says. A letter has no `text`, an SMS has nothing else. */
export const contentSchema = z.object({
  subject: words(limits.subject).refine((text) => !/[\r\n]/.test(text), 'В одну строку'),
  preheader: words(limits.preheader),
  blocks: blocksSchema,
  text: words(limits.sms),
})

const letter = z.enum(['a', 'b'])

/** A variant as somebody leaves it who has seen the campaign at this revision. */
export const saveContentSchema = contentSchema.extend({ campaignId: z.uuid(), letter, revision: z.int() })

/** The same before it is saved, to be looked at. */
export const previewSchema = contentSchema.extend({ campaignId: z.uuid(), named: z.boolean() })

export const testSchema = z.object({ campaignId: z.uuid(), letter })
export const searchSchema = z.object({ query: z.string().trim().max(100) })

export type Content = z.output<typeof contentSchema>
export type ContentForm = z.input<typeof saveContentSchema>
