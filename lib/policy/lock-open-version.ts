import { Refusal } from '#lib/action/refusal.ts'
import type { Transaction } from '#lib/db/db.ts'
import type { VersionState } from '#lib/db/generated/enums.ts'

type OpenVersion = { readonly id: string; readonly number: number; readonly state: VersionState; readonly author: string }

/** The version of a document that is being prepared, locked until the end of the transaction. Refusal `nothing-open` when there is none. */
export async function lockOpenVersion(tx: Transaction, code: string): Promise<OpenVersion> {
  const [version] = await tx.$queryRaw<OpenVersion[]>`
    SELECT v.id, v.number, v.state::text AS state, v.author FROM document_versions v JOIN documents d ON d.id = v.document_id
    WHERE d.code = ${code} AND v.state IN ('draft', 'approved') FOR UPDATE OF v`
  if (!version) throw new Refusal('nothing-open')
  return version
}
