import { db } from '#lib/db/db.ts'
import { asConfirmation } from './confirmation-payload.ts'
import { withoutTitle } from './without-title.ts'

/** The texts that a proof would confirm and that wait still, as they were shown. `remembered`: what the proof remembers. */
export async function waitingConsents(remembered: unknown): Promise<{ readonly title: string; readonly text: string }[]> {
  const hashes = asConfirmation(remembered)?.grants.map(({ eventHash }) => eventHash) ?? []
  const rows = await db.$queryRaw<{ title: string; text: string }[]>`
    SELECT d.title, v.text
    FROM consent_current c JOIN document_versions v ON v.id = c.text_version_id JOIN documents d ON d.id = v.document_id
    WHERE c.event_hash = ANY(${hashes}::text[]) AND c.state = 'granted' ORDER BY c.purpose`
  return rows.map(({ title, text }) => ({ title, text: withoutTitle(text, title) }))
}
