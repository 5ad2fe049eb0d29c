import { expect, test } from 'vitest'
import { db } from '#lib/db/db.ts'
import { blockSubject } from '#lib/subjects/block-subject.ts'
import { subjectOfPerson } from '#lib/subjects/find-subject.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { makeMember } from '#lib/test-support/make-bonus.ts'
import { getPoints } from './get-points.ts'

test('a member is offered their points; nobody is who takes no part, or whose data are blocked §6.2.4', async () => {
  const { personId } = await makeMember({ points: 300 })
  expect(await getPoints(personId)).toMatchObject({ balance: 300 })
  expect(await getPoints((await makeCustomer()).personId)).toBeNull()
  await db.$transaction(async (tx) => blockSubject(tx, { subjectId: await subjectOfPerson(tx, personId), personId, cause: 'обращение' }))
  expect(await getPoints(personId)).toBeNull()
})
