import * as z from 'zod'
import { city, email, mobile, optionalPersonName, optionalPhone, optionalPostcode, personName, regionCode, streetAddress } from '#lib/form/fields.ts'

/** What stood in a field when its form was made: a change that rests on something else is told, not written. */
const before = z.string().max(100)

export const namesSchema = z.object({
  surname: personName,
  givenName: personName,
  patronymic: optionalPersonName,
  before: z.object({ surname: before, givenName: before, patronymic: before }),
})

export const contactPhoneSchema = z.object({ contactPhone: optionalPhone, before: z.object({ contactPhone: before }) })

export const doorKind = z.enum(['email', 'mobile'])

export const newContactSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('email'), value: email }),
  z.object({ kind: z.literal('mobile'), value: mobile }),
])

const half = z.enum(['old', 'new'])

/** One side of the change that is under way. */
export const halfSchema = z.object({ kind: doorKind, half })

export const halfCodeSchema = z.object({
  kind: doorKind,
  half,
  code: z
    .string()
    .max(100, 'В коде шесть цифр')
    .transform((text) => text.replaceAll(/\D/g, ''))
    .pipe(z.string().regex(/^\d{6}$/, 'В коде шесть цифр')),
})

export const changeSchema = z.object({ kind: doorKind })

export const addressSchema = z.object({ regionCode, city, address: streetAddress, postcode: optionalPostcode, isDefault: z.boolean() })

export const changedAddressSchema = addressSchema.extend({ id: z.uuid() })

export const addressIdSchema = z.object({ id: z.uuid() })

export type NamesInput = z.output<typeof namesSchema>
export type ContactPhoneInput = z.output<typeof contactPhoneSchema>
export type NewContactInput = z.output<typeof newContactSchema>
export type HalfInput = z.output<typeof halfSchema>
export type HalfCodeInput = z.output<typeof halfCodeSchema>
export type AddressInput = z.output<typeof addressSchema>
