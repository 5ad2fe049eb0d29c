import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { categoryCodes } from '#lib/policy/categories.ts'
import { claimKinds, requestKinds } from '#lib/privacy/appeal-kinds.ts'
import { missingYear } from '#lib/privacy/calendar.ts'
import { workingDaysLeft } from '#lib/privacy/clock-words.ts'
import { settleClaim } from '#lib/privacy/close-claim.ts'
import { answerRequest, refuseRequest } from '#lib/privacy/close-request.ts'
import { extendRequest } from '#lib/privacy/extend-request.ts'
import { closeIncident, fileNotice } from '#lib/privacy/file-notice.ts'
import { fineOf } from '#lib/privacy/incident-facts.ts'
import { incidentSystems } from '#lib/privacy/incident-systems.ts'
import { openIncident, tellPeople } from '#lib/privacy/open-incident.ts'
import { takeRequest } from '#lib/privacy/take-request.ts'
import { formatDate } from '#lib/text/format-moment.ts'
import type { PrivacyCommand } from '../privacy.ts'
import { authority } from './authority.ts'
import { keeping } from './keeping.ts'
import { leftIn } from './left-in.ts'

/** Does what was asked and answers what to print. `by`: who of the staff. */
export async function runPrivacy(asked: PrivacyCommand, by: string): Promise<string> {
  switch (asked[0]) {
    case 'requests': return withWarning(await list('request'))
    case 'claims': return withWarning(await list('claim'))
    case 'incidents': return incidents()
    case 'incident': return incident(asked)
    case 'acts': case 'act': case 'hold': case 'release': case 'retention': case 'journal': return keeping(asked)
    case 'authority': return authority(asked, by)
    case 'take': return take(asked)
    case 'answer': await answerRequest(asked[1], asked[2], by); return `Request ${asked[1]} is answered; the answer is on its way.`
    case 'refuse': await refuseRequest(asked[1], asked[2], by); return `Request ${asked[1]} is refused; the ground is on its way.`
    case 'extend': return `Request ${asked[1]} is due ${(await extendRequest(asked[1], asked[2])).toISOString()}; the reason is on its way.`
    case 'settle': await settleClaim(asked[1], 'settled', asked[2], by); return `Claim ${asked[1]} is settled; the answer is on its way.`
    case 'reject': await settleClaim(asked[1], 'rejected', asked[2], by); return `Claim ${asked[1]} is rejected; the answer is on its way.`
    default: throw new Error('unreachable')
  }
}

async function take([, kind, channel, contact, text, receivedAt]: Extract<PrivacyCommand, readonly ['take', ...unknown[]]>): Promise<string> {
  const { number, dueAt } = await takeRequest({ kind, channel, contact, text, ...(receivedAt && { receivedAt }) })
  return `Request ${number} is due ${formatDate(dueAt)}; the acknowledgement is on its way.`
}

function withWarning(text: string): string {
  const year = missingYear(now())
  return year === null ? text : `${text}\n\nThe production calendar lacks ${year}: add its decree to lib/privacy/calendar.ts.`
}

/** Open ones, those that are due first on top. */
async function list(sort: 'request' | 'claim'): Promise<string> {
  const query = { where: { state: 'received' }, orderBy: { dueAt: 'asc' } } as const
  const rows = sort === 'claim'
    ? (await db.claim.findMany({ ...query, select: { number: true, kind: true, dueAt: true, text: true, replyTo: true } })).map((row) => ({ ...row, title: claimKinds[row.kind].title, extended: false }))
    : (await db.subjectRequest.findMany({ ...query, select: { number: true, kind: true, dueAt: true, text: true, replyTo: true, extendedAt: true } }))
        .map((row) => ({ ...row, title: requestKinds[row.kind].title, extended: row.extendedAt !== null }))
  if (rows.length === 0) return `No open ${sort}s.`
  return rows.map(({ number, title, dueAt, text, replyTo, extended }) => [
    `${number}  ${stateOf(dueAt)}${extended ? ', extended' : ''}  ${title}`,
    `      answer to ${replyTo ?? 'the portal'}`,
    ...(text ? [`      ${text.replaceAll('\n', '\n      ')}`] : []),
  ].join('\n')).join('\n\n')
}

function stateOf(dueAt: Date): string {
  const left = workingDaysLeft(dueAt, now())
  const until = `until ${formatDate(dueAt)}`
  return left < 0 ? `LATE, ${until}` : `${until}, ${left} working ${left === 1 ? 'day' : 'days'} left`
}

async function incidents(): Promise<string> {
  const rows = await db.incident.findMany({ orderBy: [{ closedAt: { sort: 'desc', nulls: 'first' } }, { detectedAt: 'desc' }] })
  if (rows.length === 0) return 'No incidents.'
  return rows.map(({ number, detectedAt, closedAt, noticedAt, resultsAt, noticeDue, resultsDue, people }) => {
    const state = closedAt ? 'closed' : [`notice ${noticedAt ? 'filed' : leftIn(noticeDue, now())}`, `results ${resultsAt ? 'filed' : leftIn(resultsDue, now())}`].join(', ')
    return `${number}  ${formatDate(detectedAt)}  ${people} people  ${state}`
  }).join('\n')
}

const story = z.object({
  detectedAt: z.coerce.date().optional(),
  how: z.string().min(1),
  systems: z.array(z.enum(Object.keys(incidentSystems))).min(1),
  categories: z.array(z.enum(categoryCodes)).default([]),
  cause: z.string().min(1),
  harm: z.string().min(1),
  measures: z.string().min(1),
  exemption: z.enum(['public', 'received-before', 'with-consent']).optional(),
  grantHash: z.string().optional(),
})

async function incident(asked: Extract<PrivacyCommand, readonly ['incident', ...unknown[]]>): Promise<string> {
  const [, step, about] = asked
  if (typeof step === 'number') return show(step)
  if (step === 'open') {
    const { number, people, identifiers } = await openIncident(story.parse(JSON.parse(readFileSync(about, 'utf8'))))
    return `Incident ${number}: ${people} people, ${identifiers} identifiers. Both notices are drafted.\n\n${await show(number)}`
  }
  if (step === 'tell') await tellPeople(about)
  else if (step === 'close') await closeIncident(about, asked[3])
  else await fileNotice(about, step)
  return show(about)
}

async function show(number: number): Promise<string> {
  const found = await db.incident.findUnique({ where: { number } })
  if (!found) return 'There is no such number.'
  const { noticedAt, resultsAt, noticeDue, resultsDue, people, identifiers, noticeText, resultsText, peopleToldAt, exemption, closedAt } = found
  const { words } = await fineOf(found)
  return [
    `Incident ${number}${closedAt ? ', closed' : ''}${exemption ? `, exemption ${exemption}` : ''}`,
    `People ${people}, identifiers ${identifiers}. Fine: ${words}`,
    `Notice: ${noticedAt ? `filed ${noticedAt.toISOString()}` : leftIn(noticeDue, now())}`,
    `Results: ${resultsAt ? `filed ${resultsAt.toISOString()}` : leftIn(resultsDue, now())}`,
    `People: ${peopleToldAt ? `told since ${peopleToldAt.toISOString()}` : 'not told'}`,
    '', '--- notice', noticeText, '', '--- results', resultsText,
  ].join('\n')
}
