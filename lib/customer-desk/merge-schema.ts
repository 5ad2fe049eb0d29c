import * as z from 'zod'
import { contact } from '#lib/form/fields.ts'

const code = z.string().max(100, 'В коде шесть цифр').transform((text) => text.replaceAll(/\D/g, '')).pipe(z.string().regex(/^\d{6}$/, 'В коде шесть цифр'))

/** Whose record stays, and whose goes into it: by contacts that both have proved once. */
export const beginMergeSchema = z.object({ kept: contact, gone: contact })

export const finishMergeSchema = z.object({ keptProof: z.uuid(), goneProof: z.uuid(), keptCode: code, goneCode: code })

/** What the proof of a merge remembers. */
export const mergePayload = z.object({ stays: z.boolean(), keptId: z.uuid(), goneId: z.uuid(), staffId: z.uuid() })
