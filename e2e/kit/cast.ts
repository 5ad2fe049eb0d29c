import type { Person } from './person.ts'

type Cast = { readonly people: Person[]; readonly contacts: Set<string> }

/** Who plays in the test that runs: the people it has made, and the e-mails and numbers it has looked into. A failing test shows what became of them. */
export const cast: Cast = { people: [], contacts: new Set() }

/** Notes somebody that a test has made. */
export function enter(person: Person): Person {
  cast.people.push(person)
  return person
}

/** Before each test: nobody yet. */
export function clearStage(): void {
  cast.people.length = 0
  cast.contacts.clear()
}
