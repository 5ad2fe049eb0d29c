import { createHash, createPublicKey, verify } from 'node:crypto'
import { eventHash } from '#lib/consent/event-hash.ts'
import { canonical } from './canonical.ts'
import { type MessageProof, messageProof } from './message-proof-schema.ts'
import { sumOf } from './proof-sum.ts'

/** `proof`: everything holds. `why`: the first thing that does not, in English. */
export type Verdict = { readonly proof: MessageProof } | { readonly why: string }

/**
 * Whether the file of `/why` proves that its message was allowed. Asks nobody: all it needs is the file and, to know who signed it, the public
 * key of the ledger (`key`, PEM; without it the file's own is believed). Of one content only one sequence of bytes is accepted.
 */
export function verifyMessageProof(file: Uint8Array, key?: string): Verdict {
  const sum = sumOf(file)
  if (sum === null || sum.stated !== sum.right) return { why: 'the file is not as it was written' }
  const text = textOf(file)
  const raw = text === null ? null : parse(text)
  if (text === null || raw === null || canonical(raw) !== text) return { why: 'the file is not in its canonical form' }
  const read = messageProof.safeParse(raw)
  if (!read.success) return { why: `the file is no proof: ${read.error.issues[0]?.path.join('.') ?? ''}` }
  const why = faultOf(read.data, key)
  return why === null ? { proof: read.data } : { why }
}

function faultOf(proof: MessageProof, key: string | undefined): string | null {
  const { signature, sum: _, ...signed } = proof
  const { text, chain, message, basis, given, checkpoint, publicKey } = signed
  if (createHash('sha256').update(text.text).digest('hex') !== text.hash) return 'the text of the consent has another hash'
  if (given?.textHash && given.textHash !== text.hash) return 'another text was shown'
  for (const [at, event] of chain.entries()) {
    const before = chain[at - 1]
    if (eventHash({ ...event, happenedAt: new Date(event.happenedAt) }) !== event.hash) return `event ${event.sequence} has another hash`
    if (before && (event.previousHash !== before.hash || event.sequence !== before.sequence + 1)) return `event ${event.sequence} does not follow the one before it`
  }
  const own = chain.filter(({ purpose, channel, kind }) => purpose === message.purpose && channel === message.channel && kind !== 'shown')
  const at = own.findIndex(({ hash }) => hash === basis)
  const [first, last, next] = [own[0], own[at], own[at + 1]]
  if (!first || !last || first !== chain[0] || first.kind !== 'granted' || !['granted', 'confirmed'].includes(last.kind)) return 'the chain does not begin with the consent the message rests on'
  if (last.subjectId !== message.subjectId || last.contactHash !== first.contactHash) return 'the consent is of somebody else'
  if (next && message.handedAt !== null && next.happenedAt < message.handedAt) return 'the consent had ended when the message was sent'
  if (key !== undefined && key.trim() !== publicKey) return 'it is signed by another key'
  if (checkpoint && !isSigned(checkpoint.signed, checkpoint.signature, publicKey)) return 'the checkpoint is not signed by this key'
  if (!isSigned(`message-proof/1\n${canonical(signed)}`, signature, publicKey)) return 'the signature does not fit'
  return null
}

function isSigned(text: string, signature: string, publicKey: string): boolean {
  try {
    const bytes = Buffer.from(signature, 'base64url')
    return bytes.toString('base64url') === signature && verify(null, Buffer.from(text), createPublicKey(publicKey), bytes)
  } catch {
    return false
  }
}

function textOf(file: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file)
  } catch {
    return null
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
