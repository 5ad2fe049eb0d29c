import type { FormRow } from '#lib/policy/form-register.ts'
import type { Form } from './read-forms.ts'

/** The row of the register that a form on a route is: one that is there, and knows all of its fields; the one with the fewest others, of two alike that of fewer pages. */
export function matchForm(route: string, { controls }: Form, register: readonly FormRow[]): FormRow | null {
  const fits = register.filter((row) => row.pages.some((page) => isLike(route, page)) && controls.every(({ name }) => fieldOf(row, name) !== null))
  const everywhere = ({ pages }: FormRow): number => Number(pages.includes('*'))
  return fits.toSorted((a, b) => Object.keys(a.fields).length - Object.keys(b.fields).length || everywhere(a) - everywhere(b))[0] ?? null
}

/** What the register says of a field; null when it does not know it. */
export function fieldOf({ fields }: FormRow, name: string): string | null {
  const key = Object.keys(fields).find((pattern) => isLike(name, pattern))
  return key === undefined ? null : (fields[key] ?? null)
}

function isLike(text: string, pattern: string): boolean {
  return new RegExp(`^${pattern.split('*').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('.*')}$`).test(text)
}
