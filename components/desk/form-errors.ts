import type { FieldErrors, FieldValues } from 'react-hook-form'
import { set } from 'react-hook-form'
import type * as z from 'zod'
import { fieldMessages } from '#lib/action/field-messages.ts'

/** What a schema has found wrong, as react-hook-form keeps it: by the nested names of the fields. */
export function formErrors<I extends FieldValues>(error: z.ZodError): FieldErrors<I> {
  const errors: FieldErrors<I> = {}
  for (const [name, message] of Object.entries(fieldMessages(error))) set(errors, name || 'root', { type: 'schema', message })
  return errors
}
