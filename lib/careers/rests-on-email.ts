import { openStages } from './stages.ts'
import { db } from '#lib/db/db.ts'

/** Whether a person is a candidate, or in the talent pool, by a consent for their e-mail: it ends with that e-mail (6.1.2). */
export async function restsOnEmail(personId: string): Promise<boolean> {
  const whose = { subject: { personId } }
  return (await db.application.count({ where: { ...whose, stage: { in: [...openStages] } } })) + (await db.talentPoolEntry.count({ where: whose })) > 0
}
