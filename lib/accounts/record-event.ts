import type { Client } from '#lib/auth/client.ts'
import { now } from '#lib/clock/clock.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import { kindOf } from './find-account.ts'

export type SecurityEventKind =
  | 'signed-in' | 'sign-in-failed' | 'signed-out' | 'session-ended' | 'password-changed' | 'second-factor-on' | 'second-factor-off'
  | 'recovery-code-used' | 'recovery-codes-renewed' | 'contact-changed'

/** Writes a line of the sign-in history. Answers its id. */
export async function recordEvent(
  tx: Pick<Transaction, 'securityEvent'>,
  personId: string,
  kind: SecurityEventKind,
  { device, address, country }: Client,
  detail: string | null = null,
): Promise<string> {
  const { id } = await tx.securityEvent.create({ data: { personId, kind, detail, device, address, country, happenedAt: now() }, select: { id: true } })
  return id
}

/** The same for a wrong password, in one statement that runs whether or not anybody has this contact: it takes as long. */
export async function recordWrongPassword(contact: { channel: 'email' | 'sms'; value: string }, { device, address, country }: Client): Promise<void> {
  await db.$executeRaw`
    INSERT INTO security_events (id, person_id, kind, detail, device, address, country, happened_at)
    SELECT uuidv7(), account.person_id, 'sign-in-failed', 'password', ${device}, ${address}, ${country}, ${now()}
    FROM contact_points point JOIN accounts account USING (person_id)
    WHERE point.kind = ${kindOf(contact.channel)}::contact_kind AND point.value = ${contact.value} AND point.verified_at IS NOT NULL`
}
