import type { Person } from './person.ts'

/** What a request of somebody's browser carries. */
export function headersOf({ cookie: { name, value } }: Pick<Person, 'cookie'>): { cookie: string } {
  return { cookie: `${name}=${value}` }
}
