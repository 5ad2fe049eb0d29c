import { expect } from 'vitest'
import { days, travel } from '#lib/clock/clock.ts'
import { post } from '#lib/cli/post.ts'
import { db } from '#lib/db/db.ts'
import { deliverMessage, type Post } from '#lib/messages/deliver-message.ts'
import { carryOutDestruction } from '#lib/privacy/destruction/carry-out.ts'
import { makeOwnRequest } from '#lib/privacy/own-appeals.ts'
import type { Traces } from './make-canary.ts'
import { owner } from './owner.ts'

/** What a test travels back to has a policy in force: every text is a year older. */
export async function ageTexts(): Promise<void> {
  await owner.$executeRaw`ALTER TABLE document_versions DISABLE TRIGGER USER`
  await db.$executeRaw`UPDATE document_versions SET published_at = published_at - interval '1 year', effective_from = effective_from - interval '1 year'`
  await owner.$executeRaw`ALTER TABLE document_versions ENABLE TRIGGER USER`
}

const silent: Post = {
  email: { compose: post.email.compose, send: async () => {} },
  sms: { compose: post.sms.compose, send: async () => {} },
}

/** Everything that waits is on its way. */
export async function sendAll(): Promise<void> {
  for (const { id } of await db.outboxMessage.findMany({ where: { state: 'queued' }, select: { id: true } })) await deliverMessage(id, silent).catch(() => {})
}

/** A destruction that was asked for so long ago (milliseconds) that it is due now. */
export async function askedToDestroy(personId: string, ago = days(8)): Promise<{ id: string; requestId: string }> {
  travel(-ago)
  const request = await makeOwnRequest(personId, { kind: 'destroy', text: '' })
  travel(0)
  const { id } = await db.destruction.findFirstOrThrow({ where: { requestId: request.id }, select: { id: true } })
  return { id, requestId: request.id }
}

/** The last letter, then the end. */
export async function carriedOut(id: string): Promise<void> {
  expect(await carryOutDestruction(id)).toBe('announced')
  await sendAll()
  expect(await carryOutDestruction(id)).toBe('done')
}

/** Where somebody's traces are found: «table: what». */
export function hits(texts: Map<string, string>, traces: Traces): string[] {
  return [...texts].flatMap(([name, text]) =>
    Object.entries(traces).flatMap(([what, value]) => (text.toLowerCase().includes(value.toLowerCase()) ? [`${name}: ${what}`] : [])))
}
