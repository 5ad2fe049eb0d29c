import { randomUUID } from 'node:crypto'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { recordAuthorityRequest } from '#lib/disclosures/record-authority-request.ts'
import { writeAct } from '#lib/privacy/destruction/act.ts'
import { orderDestruction } from '#lib/privacy/destruction/approve-destruction.ts'
import { startDrill } from '#lib/privacy/start-drill.ts'
import { actAs } from '#lib/db/act-as.ts'
import { subjectOfContact } from '#lib/subjects/find-subject.ts'

export type MadeRights = { readonly drillNumber: number; readonly destructionId: string; readonly subjectId: string; readonly authorityNumber: number; readonly actNumber: number }

/** Somebody known by an e-mail alone. */
export function makeSubject(email = `${randomUUID()}@example.ru`): Promise<string> {
  return db.$transaction((tx) => subjectOfContact(tx, { channel: 'email', value: email }))
}

/** Something in each of the rooms of rights: a drill, a destruction that waits for approval, whom to destroy, an authority's request, an act. */
export async function makeRights(): Promise<MadeRights> {
  const by = randomUUID()
  const ordered = await makeSubject()
  const destructionId = await actAs({ personId: by, role: 'privacy_officer' }, () => orderDestruction(ordered, 'собраны по ошибке', `staff:${by}`))
  const actNumber = await db.$transaction((tx) => writeAct(tx, { about: 'правило limits', cause: 'Срок хранения вышел', log: [], destroyedAt: now() }))
  const { number: drillNumber } = await startDrill()
  const authorityNumber = await recordAuthorityRequest({ body: 'Отдел полиции', law: '144-ФЗ, ст. 6', scope: 'Заказы одного человека' })
  return { drillNumber, destructionId, subjectId: await makeSubject(), authorityNumber, actNumber }
}
