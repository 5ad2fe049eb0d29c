import * as z from 'zod'
import { ClaimKind, RequestKind } from '#lib/db/generated/enums.ts'
import { contact } from '#lib/form/fields.ts'

export const TEXT_MAX = 4000

/** Lines are kept, other control characters are not. */
const words = z
  .string()
  .max(20_000, 'Слишком длинно')
  .transform((text) => text.replaceAll('\r\n', '\n').replaceAll(/[^\P{C}\n]/gu, ' ').trim())
  .pipe(z.string().max(TEXT_MAX, `Не длиннее ${TEXT_MAX} знаков`))

// What comes from a form is any text.
const requestKind = z.string().max(40).pipe(z.enum(RequestKind, 'Выберите, о чём обращение'))
const claimKind = z.string().max(40).pipe(z.enum(ClaimKind, 'Выберите, о чём претензия'))

/** Kinds that nobody could answer without words. */
const needsWords: readonly RequestKind[] = ['correct', 'explain_refusal', 'question']

type Said = { readonly kind: RequestKind; readonly text: string }

const said = ({ kind, text }: Said) => text !== '' || !needsWords.includes(kind)
const unsaid = { path: ['text'], message: 'Опишите, что нужно сделать' }

const request = z.object({ kind: requestKind, text: words })
const claim = z.object({
  kind: claimKind,
  text: words.pipe(z.string().min(1, 'Опишите, что случилось и чего вы хотите')),
  /** Number of an order; empty for none. */
  order: z.string().trim().regex(/^\d{0,9}$/, 'Только цифры номера').transform((number) => (number === '' ? null : Number(number))),
})

export const ownRequestSchema = request.refine(said, unsaid)
export const guestRequestSchema = request.extend({ contact }).refine(said, unsaid)
export const ownClaimSchema = claim
export const guestClaimSchema = claim.extend({ contact })

/** The key of a signed link. */
export const appealTokenSchema = z.object({ sort: z.string().max(10).pipe(z.enum(['request', 'claim'])), token: z.string().max(200) })

/** A number from an address. */
export const appealNumberSchema = z.coerce.number().int().min(1).max(2_147_483_647)

/** What a guest's proof remembers until the contact is proved. */
export const waitingSchema = z.discriminatedUnion('about', [
  z.object({ about: z.literal('request'), kind: requestKind, text: z.string() }),
  z.object({ about: z.literal('claim'), kind: claimKind, text: z.string(), order: z.number().nullable() }),
])

export type Waiting = z.output<typeof waitingSchema>
