import { fieldMessages } from '#lib/action/field-messages.ts'
import { returnSchema } from '#lib/orders/schema.ts'
import { inputOf, type ReturnValues } from './return-values.ts'

/** The messages of the form by the server's own schema. Loaded when the form is first sent: the schema outweighs the page. */
export function checkReturn(values: ReturnValues): Record<string, string> {
  const parsed = returnSchema.safeParse(inputOf(values))
  return parsed.success ? {} : fieldMessages(parsed.error)
}
