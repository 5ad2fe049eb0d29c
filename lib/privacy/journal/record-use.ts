import type { Transaction } from '#lib/db/db.ts'
import type { Basis, ProcessingVerb, StaffRole } from '#lib/db/generated/enums.ts'
import type { DataCategory } from '#lib/policy/categories.ts'

export type Use = {
  /** `self`, `shop:web`, `staff:<person id>`. */
  readonly actor: string
  readonly role?: StaffRole | null
  readonly verb: ProcessingVerb
  readonly purpose: string
  readonly basis: Basis
  readonly categories: readonly DataCategory[]
  readonly personId?: string | null
  readonly subjectId?: string | null
  /** Of how many people, where it is nobody in particular. */
  readonly count?: number
  readonly source: string
  readonly about?: string | null
  readonly reason?: string | null
}

/** Writes entries into the processing journal (1.1.3) for what no trigger sees: reads and exports. Moment: the transaction's. */
export async function recordUse(tx: Pick<Transaction, '$executeRaw'>, uses: readonly Use[]): Promise<void> {
  if (uses.length === 0) return
  await tx.$executeRaw`
    INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
    SELECT actor, role, verb, purpose, basis, ARRAY(SELECT jsonb_array_elements_text(categories)), "personId", "subjectId", coalesce(count, 1), source, about, reason
    FROM jsonb_to_recordset(${JSON.stringify(uses)}::jsonb) AS it (
      actor text, role staff_role, verb processing_verb, purpose text, basis basis, categories jsonb, "personId" uuid, "subjectId" uuid, count int, source text, about text, reason text)`
}
