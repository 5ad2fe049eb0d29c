import * as z from 'zod'
import { ConsentActor, ConsentChannel, ConsentKind } from '#lib/db/generated/enums.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)

const event = z.strictObject({
  subjectId: z.uuid(), sequence: z.int(), contactHash: hash, purpose: z.string(), channel: z.enum(ConsentChannel), kind: z.enum(ConsentKind), basis: z.string(),
  textVersionId: z.uuid().nullable(), policyVersionId: z.uuid(), actor: z.enum(ConsentActor), evidenceHash: hash, happenedAt: z.iso.datetime(), previousHash: hash.nullable(), hash,
})

/** What allowed one advertising message, whole without the shop: the file that `/why` gives out. */
export const messageProof = z.strictObject({
  format: z.literal('smart-tracker/message-proof/1'),
  issuedAt: z.iso.datetime(),
  operator: z.strictObject({ name: z.string(), address: z.string(), email: z.string(), site: z.string(), inn: z.string().nullable(), ogrnip: z.string().nullable() }),
  message: z.strictObject({
    campaignId: z.uuid(), number: z.int(), purpose: z.string(), channel: z.enum(['email', 'sms']), subjectId: z.uuid(), occurrence: z.int(), handedAt: z.iso.datetime().nullable(),
    /** Masked. */
    contact: z.string().nullable(),
  }),
  /** Hash of the event that it was sent on. */
  basis: hash,
  text: z.strictObject({ title: z.string(), number: z.int(), hash, text: z.string(), href: z.string() }),
  policy: z.strictObject({ number: z.int(), hash, href: z.string() }),
  /** Where and how it was given, as the evidence has it; null where its term is over. */
  given: z.strictObject({ url: z.string().nullable(), form: z.string(), textHash: hash.nullable(), box: z.literal('empty').nullable() }).nullable(),
  /** From the event that gave it to the head of the subject's chain. */
  chain: z.array(event).min(1),
  /** The first signed checkpoint that covers it; null until the next night. */
  checkpoint: z.strictObject({ id: z.int(), signed: z.string(), signature: z.string(), href: z.string() }).nullable(),
  /** PEM; the same as on the public page of the ledger. */
  publicKey: z.string(),
  /** Ed25519 over all above, base64url. */
  signature: z.string(),
  /** SHA-256 over the file but this, hex. */
  sum: hash,
})

export type MessageProof = z.output<typeof messageProof>
