import { minutes, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { appealOfToken } from './appeal-link.ts'

/** How long after the contact was proved the data can be had at once. The letter's link lives on, and may be passed on. */
const FRESH = minutes(30)

/** Whose request for access this is, made just now by somebody without an account who has proved the contact; null otherwise. */
export async function subjectOfFreshAccess(requestId: string): Promise<string | null> {
  const request = await db.subjectRequest.findFirst({
    where: { id: requestId, kind: 'access', channel: 'site', proofId: { not: null }, state: 'received', receivedAt: { gt: new Date(now().getTime() - FRESH) }, subject: { personId: null } },
    select: { subjectId: true },
  })
  return request?.subjectId ?? null
}

/** Whether the page of a signed link may offer the data at once. */
export async function mayFetchAtOnce(token: string): Promise<boolean> {
  const id = appealOfToken('request', token)
  return id !== null && (await subjectOfFreshAccess(id)) !== null
}
