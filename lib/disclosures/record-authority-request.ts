import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import type { AuthorityRequestInput } from './schema.ts'

/** Enters a request of a state body into the journal (5.3); answers its number. Nothing is given before two people have decided. */
export async function recordAuthorityRequest(input: AuthorityRequestInput): Promise<number> {
  const { number } = await db.authorityRequest.create({ data: { ...input, receivedAt: now() }, select: { number: true } })
  return number
}
