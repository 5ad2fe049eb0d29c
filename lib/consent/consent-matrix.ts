import { db } from '#lib/db/db.ts'
import { personContacts } from './person-contacts.ts'
import { askedElsewhere, collectionPoints } from './purposes.ts'
import { readRows } from './read-rows.ts'
import { subjectsOf } from './subjects-of.ts'
import type { ConsentRow } from './types.ts'

/** Every consent a person could give, and what stands of it: one row for each cell of the point `communications`, in its order, and those that are asked for elsewhere. */
export async function consentMatrix(personId: string): Promise<ConsentRow[]> {
  const [subjectIds, { contacts }] = await Promise.all([subjectsOf(db, { personId }), personContacts(db, personId)])
  return readRows(subjectIds, [...collectionPoints.communications, ...askedElsewhere], (channel) => contacts[channel] ?? null)
}
