import { db } from '#lib/db/db.ts'
import type { ReturnedRef } from '../public/message-token.ts'
import { withdrawByMessage } from '../public/withdraw-by-message.ts'

/** Where the evidence says that the withdrawal came from: it has no page, so the one that the letter names. */
const visit = { url: '/api/unsubscribe', address: null, userAgent: null, sessionId: null, locale: 'ru' }

/** A letter to the unsubscribing address of a message, whatever it says: the same as one click. */
export async function takeUnsubscribe(message: ReturnedRef): Promise<void> {
  await db.$transaction((tx) => withdrawByMessage(tx, message, { way: 'unsubscribe-mail', evidence: visit }))
}
