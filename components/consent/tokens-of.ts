import { formOf } from '#lib/action/form-of.ts'

/** The tokens of the boxes that were ticked in a form that may come from anywhere. */
export function tokensOf(given: unknown): string[] {
  return formOf(given).getAll('consents').filter((value) => typeof value === 'string')
}
