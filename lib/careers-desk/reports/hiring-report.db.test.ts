import { afterEach, expect, test } from 'vitest'
import { moveApplication } from '#lib/careers-desk/candidates/move-application.ts'
import { rejectApplication } from '#lib/careers-desk/candidates/reject-application.ts'
import { days, travel } from '#lib/clock/clock.ts'
import { withdrawConsents } from '#lib/consent/withdraw-consents.ts'
import { db } from '#lib/db/db.ts'
import { visit } from '#lib/test-support/consent.ts'
import { makeApplication, VACANCIES } from '#lib/test-support/make-application.ts'
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
  expect([total.hired.mean, total.interview.mean, total.withdrawn.mean].map((each) => each && Math.round(each))).toEqual([10, 2, null])
  expect(months.reduce((all, { received }) => all + received, 0)).toBe(3)
  expect(vacancies.map(({ id }) => id)).toEqual([vacancyId])
  await db.application.delete({ where: { id: three.id } })
  expect((await getHiringReport(wanted)).total.received.count).toBe(3)
})

test('a median and a quartile tell what a mean hides; who was rejected before is not counted once more as withdrawn', async () => {
  const { id: vacancyId } = await makeVacancy()
  const all = []
  for (let each = 0; each < 5; each += 1) all.push(await makeApplication({ vacancyId }))
  for (const [index, { id }] of all.entries()) {
    travel(days([1, 2, 2, 3, 40][index] ?? 0))
    await move(id, 'screening')
  }
  const wanted = readHiringQuery({ vacancy: vacancyId })
  const { screening } = (await getHiringReport(wanted)).total
  expect([screening.median, screening.quartile, Math.round((screening.mean ?? 0) * 10) / 10]).toEqual([2, 3, 9.6])
  const [rejected, open] = all
  if (!rejected || !open) throw new Error('unreachable')
  await rejectApplication({ id: rejected.id, revision: await revisionOf(rejected.id), reason: 'skills', letter: null }, staff)
  for (const { subjectId } of [rejected, open]) {
    await db.$transaction((tx) => withdrawConsents(tx, { subjectId, cells: [VACANCIES], evidence: visit(), point: 'communications' }))
  }
  const { total } = await getHiringReport(wanted)
  expect([total.rejected.count, total.withdrawn.count]).toEqual([1, 1])
})
