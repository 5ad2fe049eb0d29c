import { createHash } from 'node:crypto'
import { now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import type { Recipient } from '#lib/db/generated/client.ts'
import { DisclosureRefused } from './disclosure-refused.ts'
import type { Disclosure } from './types.ts'

type Result = 'accepted' | 'refused'

/**
 * Writes a line of the register (5.2), `result` with it when it is known already; answers its id. DisclosureRefused when the
 * recipient may not have this; the trigger `guard_transfer` refuses the same to everybody else.
 */
export async function writeTransfer(tx: Pick<Transaction, 'recipient' | 'transfer'>, disclosure: Disclosure, result?: Result): Promise<string> {
  const { recipient, purpose, basis, fields, personId, orderId, messageId, authorityRequestId, payload } = disclosure
  refuseForbidden(await tx.recipient.findUnique({ where: { code: recipient } }), disclosure)
  const moment = now()
  const { id } = await tx.transfer.create({
    data: {
      recipientCode: recipient, purpose, basis, fields: [...fields], payloadHash: payloadHash(payload), startedAt: moment,
      personId: personId ?? null, orderId: orderId ?? null, messageId: messageId ?? null, authorityRequestId: authorityRequestId ?? null,
      ...(result && { result, finishedAt: moment }),
    },
    select: { id: true },
  })
  return id
}

/** SHA-256, hex: of text and bytes as they are, of anything else as JSON. */
export function payloadHash(payload: unknown): string {
  const bytes = typeof payload === 'string' || payload instanceof Uint8Array ? payload : JSON.stringify(payload)
  return createHash('sha256').update(bytes).digest('hex')
}

function refuseForbidden(recipient: Recipient | null, { recipient: code, purpose, fields, authorityRequestId }: Disclosure): void {
  if (recipient === null) throw new DisclosureRefused('recipient-unknown', code)
  if (!recipient.enabled) throw new DisclosureRefused('recipient-disabled', code)
  if (recipient.country !== 'RU') throw new DisclosureRefused('recipient-abroad', `${code}, ${recipient.country}`)
  if (!recipient.purposes.includes(purpose)) throw new DisclosureRefused('no-contract', `${code} for ${purpose}`)
  const extra = fields.filter((field) => !recipient.fields.includes(field))
  if (extra.length > 0) throw new DisclosureRefused('field-not-allowed', `${code}, ${extra.join(', ')}`)
  if ((recipient.role === 'authority') !== (authorityRequestId !== undefined)) throw new DisclosureRefused('no-authority-request', code)
}
