import { db } from '#lib/db/db.ts'
import { memberOf } from '../ledger/queries.ts'

/** Whether a person takes part in the programme: then notices of it can be agreed to (4.1.7). */
export async function isMember(personId: string): Promise<boolean> {
  return (await memberOf(db, personId)) !== null
}
