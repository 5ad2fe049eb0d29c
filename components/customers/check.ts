import { fieldMessages } from '#lib/action/field-messages.ts'
import { addressSchema, contactPhoneSchema, halfCodeSchema, namesSchema, newContactSchema } from '#lib/customers/schema.ts'
import { type FormName, inputOf } from './form-input.ts'
import type { Values } from './form-state.ts'

const schemas = { names: namesSchema, contactPhone: contactPhoneSchema, newContact: newContactSchema, code: halfCodeSchema, address: addressSchema }

/** The messages of a form by the server's own schema. Loaded when a form is first touched: the schemas outweigh the page. */
export function check(form: FormName, values: Values): Record<string, string> {
  const parsed = schemas[form].safeParse(inputOf[form](values))
  if (parsed.success) return {}
  const { code, ...messages } = fieldMessages(parsed.error)
  return code === undefined ? messages : { codeOld: code, codeNew: code }
}
