import { afterEach, expect, test } from 'vitest'
import { chooseSlot } from '#lib/careers/interviews/choose-slot.ts'
import { freeSlots } from '#lib/careers/interviews/free-slots.ts'
import { interviewIcs } from '#lib/careers/interviews/interview-ics.ts'
import { rejectApplication } from '#lib/careers-desk/candidates/reject-application.ts'
import { days, minutes, now, travel } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { makeApplication } from '#lib/test-support/make-application.ts'
import { outcome } from '#lib/test-support/outcome.ts'
import { changeInterview } from './change-interview.ts'
import { cancelInterview, holdInterview } from './end-interview.ts'
import { offerInterview } from './offer-interview.ts'
import { offerInterviewSchema } from './schema.ts'

afterEach(() => travel(0))

const staff = { personId: crypto.randomUUID() }
const tomorrow = new Date(now().getTime() + days(1))
const later = new Date(now().getTime() + days(2))
const what = { kind: 'video' as const, place: 'https://meet.example.ru/room', minutes: 45 }
const offer = async (slots: readonly Date[], by = staff) => {
  const application = await makeApplication()
  return { ...application, ...(await offerInterview({ id: application.id, ...what, slots }, by)) }
}
const choose = (interviewId: string, applicationId: string, startsAt: Date) => db.$transaction((tx) => chooseSlot(tx, { interviewId, applicationId, startsAt }))
const rowOf = (id: string) => db.interview.findUniqueOrThrow({ where: { id } })

test('is offered with times, of which the candidate chooses one, and may choose anew before it begins', async () => {
  const { id, interviewId } = await offer([tomorrow, later])
  expect((await db.application.findUniqueOrThrow({ where: { id } })).stage).toBe('interview')
  await choose(interviewId, id, tomorrow)
  expect(await rowOf(interviewId)).toMatchObject({ state: 'booked', startsAt: tomorrow, sequence: 1 })
  await choose(interviewId, id, later)
  expect(await rowOf(interviewId)).toMatchObject({ startsAt: later, sequence: 2 })
  const keys = await db.outboxMessage.findMany({ where: { applicationId: id, template: 'application-interview' }, orderBy: { key: 'asc' }, select: { key: true } })
  expect(keys.map(({ key }) => key)).toEqual([0, 1, 2].map((sequence) => `interview:${interviewId}:${sequence}`))
  expect(await outcome(choose(interviewId, id, new Date(later.getTime() + 1)))).toBe('slot-gone')
  expect(await outcome(choose(interviewId, (await makeApplication()).id, tomorrow))).toBe('not-found')
  travel(days(3))
  expect(await outcome(choose(interviewId, id, tomorrow))).toBe('interview-over')
  await holdInterview({ interviewId }, staff)
  expect(await outcome(cancelInterview({ interviewId }, staff))).toBe('interview-over')
})

test('of two candidates who want one hour of one interviewer one gets it', async () => {
  const by = { personId: crypto.randomUUID() }
  const [one, two] = [await offer([tomorrow, later], by), await offer([new Date(tomorrow.getTime() + minutes(30)), later], by)]
  const both = await Promise.all([outcome(choose(one.interviewId, one.id, tomorrow)), outcome(choose(two.interviewId, two.id, new Date(tomorrow.getTime() + minutes(30))))])
  expect(both.toSorted()).toEqual(['in', 'slot-gone'])
  const loser = both[0] === 'in' ? two : one
  const rest = await db.interview.findUniqueOrThrow({ where: { id: loser.interviewId }, include: { slots: true } })
  expect(await freeSlots(db, rest)).toEqual([later])
})

test('its calendar file is replaced by what is newer and takes it out when it is cancelled', async () => {
  const { id, number, interviewId } = await offer([tomorrow])
  const factsOf = async () => ({ ...(await rowOf(interviewId)), vacancy: 'Консультант, младший', number })
  expect(interviewIcs(await factsOf())).toBeNull()
  await choose(interviewId, id, tomorrow)
  const first = interviewIcs(await factsOf()) ?? ''
  await changeInterview({ interviewId, ...what, place: 'https://meet.example.ru/other', startsAt: later }, staff)
  const second = interviewIcs(await factsOf()) ?? ''
  await cancelInterview({ interviewId }, staff)
  const third = interviewIcs(await factsOf()) ?? ''
  // Long lines are folded (RFC 5545, 3.1).
  const line = (file: string, name: string) => file.replaceAll('\r\n ', '').split('\r\n').find((each) => each.startsWith(name))
  expect([first, second, third].map((file) => line(file, 'UID:')).every((uid, _, all) => uid === all[0])).toBe(true)
  expect([first, second, third].map((file) => line(file, 'SEQUENCE:'))).toEqual(['SEQUENCE:1', 'SEQUENCE:2', 'SEQUENCE:3'])
  expect([line(first, 'METHOD:'), line(third, 'METHOD:'), line(third, 'STATUS:')]).toEqual(['METHOD:PUBLISH', 'METHOD:CANCEL', 'STATUS:CANCELLED'])
  expect(line(second, 'DTSTART:')).toBe(`DTSTART:${later.toISOString().replaceAll(/[-:]|\.\d{3}/g, '')}`)
  expect(line(first, 'SUMMARY:')).toBe(String.raw`SUMMARY:Собеседование: Консультант\, младший`)
  expect(first.split('\r\n').every((each) => Buffer.byteLength(each) <= 75)).toBe(true)
})

test('is called off with a rejection, and the candidate is told', async () => {
  const { id, interviewId } = await offer([tomorrow])
  await choose(interviewId, id, tomorrow)
  const { revision } = await db.application.findUniqueOrThrow({ where: { id } })
  await rejectApplication({ id, revision, reason: 'silent', letter: null }, staff)
  expect(await rowOf(interviewId)).toMatchObject({ state: 'cancelled', sequence: 2 })
  expect(await db.outboxMessage.count({ where: { key: `interview:${interviewId}:2` } })).toBe(1)
})

test('its form wants a link for a video call and at least one time ahead', async () => {
  const form = { id: crypto.randomUUID(), kind: 'video', place: 'Позвоним', minutes: '45', slots: ['', ''] }
  expect(offerInterviewSchema.safeParse(form).error?.issues.map(({ path }) => path.join('.')).toSorted()).toEqual(['place'])
  expect(offerInterviewSchema.safeParse({ ...form, kind: 'phone' }).error?.issues.map(({ path }) => path.join('.'))).toEqual(['slots.0'])
  expect(await outcome(offer([new Date(now().getTime() - 1)]))).toBe('invalid')
})
