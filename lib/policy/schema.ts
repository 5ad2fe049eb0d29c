import * as z from 'zod'
import { Basis, ConsentChannel } from '#lib/db/generated/enums.ts'
import { categoryCodes } from './categories.ts'
import { termStartCodes } from './term-starts.ts'

const code = z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'a code is written in small Latin letters and hyphens')
const words = z.string().trim().min(1).max(200).regex(/^[^|\n]*$/, 'one line without |')
const isSet = (given: readonly string[]): boolean => new Set(given).size === given.length

/** The purposes of a policy, as `npm run policy -- purposes` prints them and `draft --purposes` takes them back. */
export const purposesSchema = z
  .array(z.strictObject({
    code,
    clause: z.string().regex(/^\d+(\.\d+)*$/),
    title: words,
    basis: z.enum(Basis),
    categories: z.array(z.enum(categoryCodes)).min(1).refine(isSet, 'named twice'),
    channels: z.array(z.enum(ConsentChannel)).refine(isSet, 'named twice'),
    recipients: z.array(code).refine(isSet, 'named twice'),
    term: words,
    termDays: z.number().int().positive().nullable(),
    termStart: z.enum(termStartCodes),
    doubleOptIn: z.boolean(),
  }))
  .min(1)
  .refine((given) => isSet(given.map((purpose) => purpose.code)), 'a purpose stands there twice')
