import { Refusal } from '#lib/action/refusal.ts'
import type { StaffRole } from '#lib/db/generated/enums.ts'
import { consentReceipt } from '#lib/consent/receipt.ts'
import { pointWords } from '#lib/consent/point-words.ts'
import { readAsStaff } from '#lib/privacy/read-as-staff.ts'
import type { EvidenceInput } from './evidence-schema.ts'

/** What proves one event of the ledger; what is under the person's key is null where the key or the evidence is gone. */
export type OpenedEvidence = {
  /** The text as it was shown, and the SHA-256 that the browser sent back with it. */
  readonly text: { readonly title: string; readonly number: number; readonly words: string; readonly hash: string } | null
  readonly policy: number
  readonly happenedAt: string
  readonly sealed: {
    readonly form: string
    readonly url: string | null
    readonly address: string | null
    readonly browser: string | null
    readonly box: string | null
    readonly textHash: string | null
    readonly proved: boolean
  } | null
  /** Of the chain: this event and the one before it. */
  readonly hash: string
  readonly previousHash: string | null
  readonly sequence: number
  /** The first signed checkpoint that covers it. */
  readonly checkpoint: number | null
}

/**
 * Opens what is sealed of one consent to somebody of the staff: where, when, by which browser and text it was given (4.1.9, 4.1.10). First stands in
 * the processing journal who looks and why, for the person to read (5.5). Refusals `not-found` (also where a block hides them, 6.2.4),
 * `purpose-not-allowed`, `reason-missing`.
 */
export async function openEvidence(staff: { readonly personId: string; readonly role: StaffRole }, { personId, hash, reason }: EvidenceInput): Promise<OpenedEvidence> {
  if (reason.trim() === '') throw new Refusal('reason-missing')
  const who = { staff: staff.personId, role: staff.role, purpose: 'accuracy', categories: ['consents', 'network'], reason: `доказательства согласия: ${reason}`, source: 'consent_events' } as const
  const isSeen = await readAsStaff(who, async (tx) => {
    const person = await tx.person.findUnique({ where: { id: personId }, select: { id: true } })
    return { result: person !== null, personIds: person ? [personId] : [] }
  })
  const receipt = isSeen ? await consentReceipt(personId, hash) : null
  const [event] = receipt?.chain ?? []
  if (!receipt || !event) throw new Refusal('not-found')
  const { text, policy, evidence, checkpoint } = receipt
  return {
    text: text && { title: text.title, number: text.number, words: text.text, hash: text.hash },
    policy: policy.number,
    happenedAt: event.happenedAt.toISOString(),
    sealed: evidence && {
      form: pointWords(evidence.form),
      url: evidence.url ?? null,
      address: evidence.address ?? null,
      browser: evidence.userAgent ?? null,
      box: evidence.defaultState === 'empty' ? 'пустая, отметил сам человек' : null,
      textHash: evidence.textHash ?? null,
      proved: evidence.proofId !== undefined,
    },
    hash: event.hash,
    previousHash: event.previousHash,
    sequence: event.sequence,
    checkpoint: checkpoint?.id ?? null,
  }
}
