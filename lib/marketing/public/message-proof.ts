import { ledgerPublicKey, signAs } from '#lib/consent/ledger-key.ts'
import { contactReceipt, type Receipt } from '#lib/consent/receipt.ts'
import { db } from '#lib/db/db.ts'
import { canonical } from './canonical.ts'
import { type MessageProof, messageProof } from './message-proof-schema.ts'
import { messageOf } from './message-token.ts'
import { NO_SUM, sumOf } from './proof-sum.ts'

/** What the page of a message says of it. */
export type Why = {
  readonly message: MessageProof['message']
  readonly basis: string
  readonly receipt: Receipt & { readonly text: NonNullable<Receipt['text']> }
}

type Row = { number: number; purpose: string; channel: 'email' | 'sms'; handedAt: Date | null; basis: string; sequence: number; contactHash: string }

/**
 * What allowed the message of a link: the consent it was sent on, from the event that gave it, with the contact masked, because links travel on
 * with forwarded letters. Null for a token that is not ours, a message that rests on nothing, and a person whose data are destroyed.
 */
export async function whyMessage(token: string): Promise<Why | null> {
  const ref = messageOf(token)
  if (!ref) return null
  const { campaignId, subjectId, occurrence } = ref
  const [row] = await db.$queryRaw<Row[]>`
    SELECT c.number, c.purpose, c.channel::text AS channel, m.handed_at AS "handedAt", e.hash AS basis, e.sequence, e.contact_hash AS "contactHash"
    FROM campaign_messages m JOIN campaigns c ON c.id = m.campaign_id JOIN consent_events e ON e.position = m.event_position
    WHERE m.campaign_id = ${campaignId}::uuid AND m.subject_id = ${subjectId}::uuid AND m.occurrence = ${occurrence}`
  if (!row) return null
  const { number, purpose, channel, handedAt, basis, sequence, contactHash } = row
  const given = await db.consentEvent.findFirst({
    where: { subjectId, purpose, channel, kind: 'granted', contactHash, sequence: { lte: sequence } }, orderBy: { sequence: 'desc' }, select: { hash: true },
  })
  const receipt = given && (await contactReceipt({ subjectId, hash: contactHash }, given.hash))
  if (!receipt?.text) return null
  const message = { campaignId, number, purpose, channel, subjectId, occurrence, handedAt: handedAt?.toISOString() ?? null, contact: receipt.contact }
  return { message, basis, receipt: { ...receipt, text: receipt.text } }
}

/** The proof as a file: canonical JSON, signed by the key of the ledger. `npm run consent:verify -- --proof FILE` checks it without the shop. */
export function proofFile({ message, basis, receipt }: Why): Buffer {
  const { issuedAt, operator, text, policy, evidence, chain, checkpoint } = receipt
  const signed = {
    format: 'smart-tracker/message-proof/1', issuedAt: issuedAt.toISOString(), operator, message, basis, text, policy,
    given: evidence && { url: evidence.url ?? null, form: evidence.form, textHash: evidence.textHash ?? null, box: evidence.defaultState ?? null },
    chain: chain.map((event) => ({ ...event, happenedAt: event.happenedAt.toISOString() })),
    checkpoint, publicKey: ledgerPublicKey(),
  }
  return withSum({ ...signed, signature: signAs('message-proof/1', canonical(signed)) })
}

/** The bytes of a signed proof. */
export function withSum(signed: Record<string, unknown>): Buffer {
  const unsummed = Buffer.from(canonical({ ...signed, sum: NO_SUM }))
  return Buffer.from(canonical(messageProof.parse({ ...signed, sum: sumOf(unsummed)?.right })))
}
