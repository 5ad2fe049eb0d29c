import type { Person as Answer } from '#lib/support-api/schema/people.ts'

/** Somebody of the test: names, contacts, roles, and what they are known by. */
export type Person = Omit<Answer, 'password' | 'secret'> & {
  /** Nothing where they have none. */
  readonly password: string
  /** Of the app that shows their second factor (`codeOfApp`); nothing where they have none. */
  readonly secret: string
}

/** The same, as the Support API answers it. */
export function personFrom({ password, secret, ...person }: Answer): Person {
  return { ...person, password: password ?? '', secret: secret ?? '' }
}
