import type * as z from 'zod'
import type { addressSchema, contactPhoneSchema, halfCodeSchema, halfSchema, namesSchema, newContactSchema } from '#lib/customers/schema.ts'
import type { DoorKind, Half } from '#lib/customers/types.ts'
import type { Values } from './form-state.ts'

type Input<Schema extends z.ZodType> = z.input<Schema>

/** The texts of a posted form by field. */
export function valuesOf(form: FormData): Values {
  return Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
}

/** What the server's schemas get out of what stands in the fields. */
export const inputOf = {
  names: (values: Values): Input<typeof namesSchema> => ({
    surname: values.surname ?? '',
    givenName: values.givenName ?? '',
    patronymic: values.patronymic ?? '',
    before: {
      surname: values['before.surname'] ?? '',
      givenName: values['before.givenName'] ?? '',
      patronymic: values['before.patronymic'] ?? '',
    },
  }),
  contactPhone: (values: Values): Input<typeof contactPhoneSchema> => ({
    contactPhone: values.contactPhone ?? '',
    before: { contactPhone: values['before.contactPhone'] ?? '' },
  }),
  newContact: (values: Values): Input<typeof newContactSchema> => ({ kind: kindOf(values), value: values.value ?? '' }),
  code: (values: Values): Input<typeof halfCodeSchema> => ({ ...half(values), code: values[codeField(half(values).half)] ?? '' }),
  half,
  address: (values: Values): Input<typeof addressSchema> => ({
    regionCode: values.regionCode ?? '',
    city: values.city ?? '',
    address: values.address ?? '',
    postcode: values.postcode ?? '',
    isDefault: values.isDefault === 'on',
  }),
}

export type FormName = Exclude<keyof typeof inputOf, 'half'>

/** The code fields of both sides stand on one page and need names of their own. */
export function codeField(side: Half): string {
  return side === 'old' ? 'codeOld' : 'codeNew'
}

function half(values: Values): Input<typeof halfSchema> {
  return { kind: kindOf(values), half: values.half === 'old' ? 'old' : 'new' }
}

function kindOf(values: Values): DoorKind {
  return values.kind === 'mobile' ? 'mobile' : 'email'
}
