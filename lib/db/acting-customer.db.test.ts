import { expect, test } from 'vitest'
import * as z from 'zod'
import { action } from '#lib/action/action.ts'
import { nameCustomer } from '#lib/action/acting-customer.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { actAs } from './act-as.ts'
import { db } from './db.ts'

const rename = (personId: string, surname: string) => db.$transaction((tx) => tx.person.update({ where: { id: personId }, data: { surname } }))
const actors = async (personId: string) =>
  (await db.$queryRaw<{ actor: string }[]>`SELECT actor FROM processing_log WHERE person_id = ${personId}::uuid AND source = 'people' AND verb = 'clarify' ORDER BY id`).map(({ actor }) => actor)

test('what a signed-in customer does in an action stands in their journal as their own, and nobody else’s does: §6.1.3', async () => {
  const anna = await makeCustomer()
  const boris = await makeCustomer()
  // As requireCustomer says it when the action asks who is there.
  const own = action(z.object({ surname: z.string() }), async ({ surname }) => {
    nameCustomer(anna.personId)
    await rename(anna.personId, surname)
  })
  const guest = action(z.object({}), async () => {
    await rename(boris.personId, 'Гостев')
  })
  await Promise.all([own({ surname: 'Своя' }), guest({})])
  await rename(anna.personId, 'Чужая')
  await actAs({ personId: boris.personId, role: 'manager' }, () => own({ surname: 'Служебная' }))
  expect(await actors(anna.personId)).toEqual(['self', expect.stringMatching(/^shop:/), `staff:${boris.personId}`])
  expect(await actors(boris.personId)).toEqual([expect.stringMatching(/^shop:/)])
})
