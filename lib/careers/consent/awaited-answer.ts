import type { Transaction } from '#lib/db/db.ts'
import { answerUntil } from './answer-term.ts'

/** The letter that asks for a consent anew: that it was answered shows whose the contact is. */
export type Awaited = { readonly letterId: string; /** The last moment to answer. */ readonly until: Date }

/** What an application waits for that rests by its consent (9.1); null when it does not, or nobody was asked yet. */
export async function awaitedAnswer(tx: Pick<Transaction, '$queryRaw'>, applicationId: string): Promise<Awaited | null> {
  const [asked] = await tx.$queryRaw<{ letterId: string; askedAt: Date }[]>`
    SELECT m.id AS "letterId", m.queued_at AS "askedAt" FROM applications a
    JOIN consent_current c ON c.subject_id = a.subject_id AND c.purpose = 'vacancies' AND c.channel = 'email'
    JOIN outbox_messages m ON m.application_id = a.id AND m.template = 'consent-ask' AND m.queued_at >= c.since
    WHERE a.id = ${applicationId}::uuid AND candidacy_rests(a.subject_id, 'vacancies') ORDER BY m.queued_at LIMIT 1`
  return asked ? { letterId: asked.letterId, until: answerUntil(asked.askedAt) } : null
}
