import { db } from '#lib/db/db.ts'
import { holderOfPerson } from '#lib/privacy/find-holder.ts'
import { rowsOf } from '#lib/privacy/rows-of.ts'

/** What one recipient was really given of somebody (5.2): how often, when last, and which fields. */
export type GivenAway = { readonly recipient: string; readonly role: string; readonly times: number; readonly last: Date; readonly fields: readonly string[] }

/** To whom data of this person were given, the latest first. */
export async function getGivenAway(personId: string): Promise<GivenAway[]> {
  const { personIds, subjectIds, contacts } = await holderOfPerson(db, personId)
  return db.$queryRawUnsafe<GivenAway[]>(
    `SELECT r.name AS recipient, r.role, count(DISTINCT t.id)::int AS times, max(t.started_at) AS last, array_agg(DISTINCT field ORDER BY field) AS fields
     FROM (SELECT * FROM transfers WHERE ${rowsOf('transfers')} AND $2::uuid[] IS NOT NULL) t JOIN recipients r ON r.code = t.recipient_code CROSS JOIN LATERAL unnest(t.fields) AS field
     GROUP BY r.name, r.role ORDER BY last DESC`,
    personIds, subjectIds, contacts,
  )
}
