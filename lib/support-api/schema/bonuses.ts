import * as z from 'zod'
import { moment } from './parts.ts'

export const bonuses = z.object({
  member: z.boolean(),
  balance: z.int().meta({ description: 'points that can be spent now' }),
  pending: z.int().meta({ description: 'promised by orders that are on their way' }),
  level: z.string().nullable().meta({ description: 'its code' }),
  turnover: z.int().meta({ description: 'kopecks of twelve months, which the level follows' }),
  entries: z.array(z.object({ kind: z.string(), source: z.string(), points: z.int(), order: z.int().nullable(), at: moment, expiresAt: moment.nullable() })).meta({ description: 'the latest twenty, the latest first' }),
})

export type Bonuses = z.output<typeof bonuses>
