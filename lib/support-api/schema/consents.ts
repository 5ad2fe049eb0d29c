import * as z from 'zod'
import { cellName, moment } from './parts.ts'

export const consentsQuery = z.strictObject({ contact: z.string().min(3).meta({ description: 'an e-mail, or a number in E.164' }) })

export const consentsInput = z.strictObject({ give: z.array(cellName).default([]), withdraw: z.array(cellName).default([]) })

export const consents = z.object({
  state: z.record(z.string(), z.string()).meta({ description: 'by purpose and channel: {"ads/email": "confirmed"}' }),
  live: z.array(z.string()).meta({ description: 'by which of them messages may go now' }),
  events: z.array(z.object({ cell: z.string(), kind: z.string(), actor: z.string(), at: moment, textVersionId: z.string().nullable(), hash: z.string() })).meta({ description: 'all that the ledger says, the oldest first' }),
})

export type Consents = z.output<typeof consents>
