import type { Visit } from '#lib/consent/evidence.ts'
import { db } from '#lib/db/db.ts'
import { messageOf } from './message-token.ts'
import { withdrawByMessage } from './withdraw-by-message.ts'

/**
 * One click in a mail program (RFC 8058): when this resolves, the withdrawal is committed and no hand-over can start. False for a token that
 * is not ours.
 */
export async function oneClick(token: string, evidence: Visit): Promise<boolean> {
  const message = messageOf(token)
  if (message === null) return false
  return (await db.$transaction((tx) => withdrawByMessage(tx, message, { way: 'one-click', evidence }))) !== null
}
