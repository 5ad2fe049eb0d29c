import { createHash } from 'node:crypto'
import * as z from 'zod'
import { ConsentActor, ConsentChannel, ConsentKind } from '#lib/db/generated/enums.ts'
import { eventHash } from './event-hash.ts'

const event = z.object({
  subjectId: z.uuid(), sequence: z.int(), contactHash: z.string(), purpose: z.string(), channel: z.enum(ConsentChannel), kind: z.enum(ConsentKind), basis: z.string(),
  textVersionId: z.string().nullable(), policyVersionId: z.string(), actor: z.enum(ConsentActor), evidenceHash: z.string(), happenedAt: z.coerce.date(),
  previousHash: z.string().nullable(), hash: z.string(),
})

const receipt = z.object({
  text: z.object({ text: z.string(), hash: z.string() }).nullable(),
  chain: z.array(event).min(1),
})

/**
 * Whether a receipt (JSON) holds in itself, without the shop: the text has its hash, each event the hash of what it says, and each follows the
 * one before it. What remains is to compare the last hash with the ledger, and the checkpoint with the public page.
 */
export function isWholeReceipt(json: string): boolean {
  const read = receipt.safeParse(parse(json))
  if (!read.success) return false
  const { text, chain } = read.data
  if (text && createHash('sha256').update(text.text).digest('hex') !== text.hash) return false
  return chain.every((each, at) => eventHash(each) === each.hash
    && (at === 0 || (each.previousHash === chain[at - 1]?.hash && each.sequence === (chain[at - 1]?.sequence ?? 0) + 1)))
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
