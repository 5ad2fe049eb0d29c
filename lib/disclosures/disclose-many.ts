import { now } from '#lib/clock/clock.ts'
import type { Basis } from '#lib/db/generated/enums.ts'
import type { Query } from '#lib/db/plain-transaction.ts'
import { issuePermit, type Permit } from '#lib/egress/permit.ts'
import { DisclosureRefused } from './disclosure-refused.ts'
import type { RecipientCode } from './types.ts'

/** What many messages that go out together have in common. */
export type ManyDisclosed = {
  readonly recipient: RecipientCode
  /** A purpose of the policy. */
  readonly purpose: string
  readonly basis: Basis
  /** Codes of the recipient's whitelist (`fieldsOf`). */
  readonly fields: readonly string[]
}

/** One of them, and its line in the register. */
export type Line = {
  /** Of the line; uuid v7, made by the caller. */
  readonly transferId: string
  readonly personId: string | null
  readonly messageId: string
  /** SHA-256, hex, over the bytes that leave. */
  readonly payloadHash: string
}

type InTransaction = <Answer>(work: (query: Query) => Promise<Answer>) => Promise<Answer>

/**
 * Many messages leave at once (5.2): `hand` marks them as handed over and says which; their lines of the register are written in the same
 * transaction, and once it is committed each has a permit. DisclosureRefused, and nothing is handed, when the recipient may not have them.
 */
export async function discloseMany<Each extends Line>(
  inTransaction: InTransaction,
  many: ManyDisclosed,
  hand: (query: Query) => Promise<readonly Each[]>,
): Promise<(Each & { readonly permit: Permit })[]> {
  const lines = await inTransaction(async (query) => {
    const handed = await hand(query)
    await writeLines(query, many, handed)
    return handed
  })
  return lines.map((line) => ({ ...line, permit: issuePermit(line.transferId) }))
}

/** What the recipient said of some of them; silence is left as it is. */
export async function finishMany(query: Query, results: readonly { readonly transferId: string; readonly result: 'accepted' | 'refused' }[]): Promise<void> {
  if (results.length === 0) return
  await query(
    'disclosures.finish',
    `UPDATE transfers SET result = said.result, finished_at = $3 FROM unnest($1::uuid[], $2::text[]) AS said (id, result) WHERE transfers.id = said.id AND transfers.result IS NULL`,
    [results.map(({ transferId }) => transferId), results.map(({ result }) => result), now()],
  )
}

async function writeLines(query: Query, { recipient, purpose, basis, fields }: ManyDisclosed, lines: readonly Line[]): Promise<void> {
  if (lines.length === 0) return
  try {
    await query(
      'disclosures.write',
      `INSERT INTO transfers (id, recipient_code, purpose, basis, fields, person_id, message_id, payload_hash, started_at)
       SELECT id, $1, $2, $3::basis, $4, person, message, hash, $9 FROM unnest($5::uuid[], $6::uuid[], $7::uuid[], $8::text[]) AS line (id, person, message, hash)`,
      [recipient, purpose, basis, fields, lines.map((line) => line.transferId), lines.map((line) => line.personId), lines.map((line) => line.messageId), lines.map((line) => line.payloadHash), now()],
    )
  } catch (error) {
    // The register itself refuses what a recipient may not have.
    if (error instanceof Error && 'code' in error && error.code === '23514') throw new DisclosureRefused('no-contract', error.message)
    throw error
  }
}
