import type { Transaction } from '#lib/db/db.ts'
import { withoutTitle } from '#lib/consent/without-title.ts'

export type GivenText = { readonly purpose: string; readonly title: string; readonly text: string; readonly number: number }

/** What a candidate has agreed to and what holds: the texts as they were agreed to, that of the application first. */
export async function givenTexts(tx: Pick<Transaction, '$queryRaw'>, subjectId: string): Promise<GivenText[]> {
  const rows = await tx.$queryRaw<GivenText[]>`
    SELECT c.purpose, d.title, v.text, v.number
    FROM consent_live c JOIN document_versions v ON v.id = c.text_version_id JOIN documents d ON d.id = v.document_id
    WHERE c.subject_id = ${subjectId}::uuid AND c.channel = 'email' AND c.purpose IN ('vacancies', 'talent-pool')
    ORDER BY c.purpose DESC`
  return rows.map(({ text, ...rest }) => ({ ...rest, text: withoutTitle(text, rest.title) }))
}
