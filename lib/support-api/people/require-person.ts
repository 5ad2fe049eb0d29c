import { db } from '#lib/db/db.ts'
import { ApiError } from '../server/api-error.ts'

/** The id, if somebody has it. */
export async function requirePerson(id: string): Promise<string> {
  if ((await db.person.count({ where: { id } })) === 0) throw new ApiError(404, `Nobody has the id ${id}: POST /people makes somebody and answers theirs.`)
  return id
}
