import { Refusal } from '#lib/action/refusal.ts'
import { db } from '#lib/db/db.ts'
import { disclose } from './disclose.ts'

type Given = {
  /** The request's number in the journal. */
  readonly number: number
  readonly personId: string
  /** Categories of data, as in the whitelist of the recipient `authority`. */
  readonly fields: readonly string[]
  readonly payload: unknown
}

/**
 * Gives a state body what it has asked for (5.3): only by a granted request of the journal, and the register knows which. `write` takes it
 * where it is handed over from (a sealed file, say). Refusals `not-found`, `not-granted`; DisclosureRefused for data that are never given.
 */
export async function discloseToAuthority({ number, ...given }: Given, write: () => Promise<void>): Promise<void> {
  const request = await db.authorityRequest.findUnique({ where: { number }, select: { id: true, decision: true } })
  if (request === null) throw new Refusal('not-found')
  if (request.decision !== 'granted') throw new Refusal('not-granted')
  await disclose({ ...given, recipient: 'authority', purpose: 'authority', basis: 'law', authorityRequestId: request.id }, { send: () => write() })
}
