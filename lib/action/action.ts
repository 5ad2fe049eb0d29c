import type * as z from 'zod'
import { asOneAction } from './acting-customer.ts'
import { fieldMessages } from './field-messages.ts'
import { Refusal } from './refusal.ts'

/** What a server action answers: data, or a code and the fields it concerns. `fields` values are messages or codes. */
export type ActionResult<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly code: string; readonly fields: Readonly<Record<string, string>> }

/**
 * Wraps a command as a server action: parses the hostile input, runs, turns a `Refusal` into a result. Everything else is
 * a bug (or one of Next's own signals such as a redirect) and is rethrown.
 */
export function action<Schema extends z.ZodType, T>(
  schema: Schema,
  run: (input: z.output<Schema>) => Promise<T>,
): (input: z.input<Schema>) => Promise<ActionResult<T>> {
  return async (raw) => {
    const input = schema.safeParse(raw)
    if (!input.success) return { ok: false, code: 'invalid', fields: fieldMessages(input.error) }
    try {
      return { ok: true, data: await asOneAction(() => run(input.data)) }
    } catch (error) {
      if (error instanceof Refusal) return { ok: false, code: error.code, fields: error.fields }
      throw error
    }
  }
}
