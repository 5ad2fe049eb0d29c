import { applicationPath } from './application-link.ts'
import { type ApplicationLine, readOwnApplications } from './read-application.ts'

/** The applications of a person for their own list, each with the address of its page. */
export async function ownApplications(personId: string): Promise<(ApplicationLine & { readonly href: string })[]> {
  return (await readOwnApplications(personId)).map((line) => ({ ...line, href: applicationPath(line.id) }))
}
