import { db } from '#lib/db/db.ts'
import { ownApplicationPath } from './own-application-path.ts'
import { type ApplicationLine, type ApplicationView, readApplication, readOwnApplications } from './read-application.ts'

/** The applications of a person for their own list, each with the address of its page. */
export async function ownApplications(personId: string): Promise<(ApplicationLine & { readonly href: string })[]> {
  return (await readOwnApplications(personId)).map((line) => ({ ...line, href: ownApplicationPath(line.number) }))
}

/** An application of a person by its number; null when it is gone, and when it is somebody else's. */
export async function ownApplication(personId: string, number: string): Promise<ApplicationView | null> {
  if (!/^[1-9]\d{0,8}$/.test(number)) return null
  const own = await db.application.findFirst({ where: { number: Number(number), subject: { personId } }, select: { id: true } })
  return own && readApplication(own.id)
}
