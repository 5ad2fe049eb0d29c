import * as z from 'zod'
import { text } from '#lib/form/fields.ts'

/** Which event of whose consents is to be opened, and why; the person reads it. */
export const evidenceSchema = z.object({
  personId: z.uuid(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  reason: text(10, 200, 'Опишите причину: не короче 10 знаков'),
})

export type EvidenceInput = z.output<typeof evidenceSchema>
