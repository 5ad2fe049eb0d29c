import { afterEach, expect, test } from 'vitest'
import { moveApplication } from '#lib/careers-desk/candidates/move-application.ts'
import { rejectApplication } from '#lib/careers-desk/candidates/reject-application.ts'
import { days, travel } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { makeApplication } from '#lib/test-support/make-application.ts'
import { makeVacancy } from '#lib/test-support/make-vacancy.ts'
import { getHiringReport, readHiringQuery } from './hiring-report.ts'

afterEach(() => travel(0))

const staff = { personId: crypto.randomUUID() }
const revisionOf = async (id: string) => (await db.application.findUniqueOrThrow({ where: { id } })).revision
const move = async (id: string, to: 'screening' | 'interview' | 'offer' | 'hired') => moveApplication({ id, revision: await revisionOf(id), to, rank: null }, staff)

test('each stage counts once of each application, whichever way it went; the numbers outlive the applications §5.1.8', async () => {
  const { id: vacancyId } = await makeVacancy()
  const [one, two, three] = [await makeApplication({ vacancyId }), await makeApplication({ vacancyId }), await makeApplication({ vacancyId })]
  travel(days(2))
  await move(one.id, 'interview')
  await move(one.id, 'screening')
  await move(one.id, 'interview')
  travel(days(10))
  await move(one.id, 'hired')
  await rejectApplication({ id: two.id, revision: await revisionOf(two.id), reason: 'skills', letter: null }, staff)
  await move(two.id, 'screening')
  await rejectApplication({ id: two.id, revision: await revisionOf(two.id), reason: 'skills', letter: null }, staff)
  const wanted = readHiringQuery({ vacancy: vacancyId, months: 'all' })
  const { total, months, vacancies } = await getHiringReport(wanted)
  expect(Object.entries(total).map(([step, { count }]) => [step, count])).toEqual([['received', 3], ['screening', 2], ['interview', 1], ['offer', 1], ['hired', 1], ['rejected', 1], ['withdrawn', 0]])
  expect([total.hired.days, total.interview.days, total.withdrawn.days].map((each) => each && Math.round(each))).toEqual([10, 2, null])
  expect(months.reduce((all, { received }) => all + received, 0)).toBe(3)
  expect(vacancies.map(({ id }) => id)).toEqual([vacancyId])
  await db.application.delete({ where: { id: three.id } })
  expect((await getHiringReport(wanted)).total.received.count).toBe(3)
})
