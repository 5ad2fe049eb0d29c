import type * as z from 'zod'

/** The first message of each field, keyed by its dotted path («contact.email»). */
export function fieldMessages(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const issue of error.issues) fields[issue.path.join('.')] ??= issue.message
  return fields
}
