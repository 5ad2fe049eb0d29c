import type { FormRow } from '#lib/policy/form-register.ts'
import { fieldOf, matchForm } from './match-form.ts'
import type { Form } from './read-forms.ts'

/** What is wrong with the forms of a page, in words; and the names of the rows that they are. */
export function judgeForms(route: string, forms: readonly Form[], register: readonly FormRow[]): { troubles: string[]; rows: string[] } {
  const judged = forms.map((form) => {
    const row = matchForm(route, form, register)
    return row === null ? { troubles: [unknown(route, form, register)], rows: [] } : { troubles: troublesOf(form, row).map((trouble) => `${route}, ${row.name}: ${trouble}`), rows: [row.name] }
  })
  return { troubles: judged.flatMap(({ troubles }) => troubles), rows: judged.flatMap(({ rows }) => rows) }
}

function troublesOf({ controls, linksPolicy }: Form, row: FormRow): string[] {
  const isConsent = (name: string): boolean => fieldOf(row, name) === '3.2.11'
  const isData = (name: string): boolean => fieldOf(row, name)?.startsWith('3.2') ?? false
  return [
    ...(row.linksPolicy && !linksPolicy ? ['does not link the policy'] : []),
    ...controls.filter(({ name, ticked }) => ticked && isData(name) && !row.kept?.includes(name)).map(({ name }) => `${name} is ticked beforehand`),
    ...controls.filter(({ name, required }) => required && (isConsent(name) || /patronymic|saveAddress/.test(name))).map(({ name }) => `${name} is optional, yet required`),
  ]
}

function unknown(route: string, { controls }: Form, register: readonly FormRow[]): string {
  const known = (name: string): boolean => register.some((row) => matchForm(route, { controls: [], linksPolicy: false }, [row]) !== null && fieldOf(row, name) !== null)
  const strangers = controls.filter(({ name }) => !known(name)).map(({ name, type, label }) => `${name} (${type}, «${label}»)`)
  const together = `no form of the register has all of ${controls.map(({ name }) => name).join(', ') || 'nothing'}`
  return `${route}: ${strangers.length > 0 ? `no clause names ${strangers.join(', ')}` : together}`
}
