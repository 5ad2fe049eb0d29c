import { now } from '#lib/clock/clock.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import type { ConsentCell } from './purposes.ts'

export type ConsentText = ConsentCell & {
  readonly versionId: string
  readonly number: number
  readonly title: string
  readonly text: string
  /** SHA-256, hex. */
  readonly hash: string
}

/** The texts that are in force for these cells, in their order. A cell without one, or whose purpose the policy in force does not have, is left out: it cannot be asked for. */
export async function textsInForce(cells: readonly ConsentCell[], tx: Transaction = db): Promise<ConsentText[]> {
  const codes = cells.map(codeOf)
  const rows = await tx.$queryRaw<{ code: string; versionId: string; number: number; title: string; text: string; hash: string }[]>`
    SELECT asked.code, v.id AS "versionId", v.number, d.title, v.text, v.hash
    FROM unnest(${codes}::text[]) AS asked(code)
    CROSS JOIN LATERAL document_in_force(asked.code, ${now()}) AS force
    JOIN document_versions v ON v.id = force.id JOIN documents d ON d.id = v.document_id
    WHERE EXISTS (SELECT FROM document_in_force('policy', ${now()}) policy JOIN policy_purposes p ON p.version_id = policy.id AND p.code = d.purpose AND p.basis = 'consent')`
  return cells.flatMap(({ purpose, channel }) => {
    const found = rows.find(({ code }) => code === codeOf({ purpose, channel }))
    if (!found) return []
    const { versionId, number, title, text, hash } = found
    return [{ purpose, channel, versionId, number, title, text, hash }]
  })
}

/** The code of the document that holds the texts of a cell. */
export function codeOf({ purpose, channel }: ConsentCell): string {
  return `consent/${purpose}/${channel}`
}
