import { db } from '#lib/db/db.ts'
import { asConfirmation } from './confirmation-payload.ts'
import { goodsOf } from './goods-of.ts'
import { withoutTitle } from './without-title.ts'

/** The texts that a proof would confirm and that wait still, as they were shown. `remembered`: what the proof remembers. */
export async function waitingConsents(remembered: unknown): Promise<{ readonly title: string; readonly text: string }[]> {
  const asked = asConfirmation(remembered)
  if (asked?.restock !== undefined) return waitingRequest(asked.subjectId, asked.restock)
  const hashes = asked?.grants.map(({ eventHash }) => eventHash) ?? []
  const rows = await db.$queryRaw<{ title: string; text: string }[]>`
    SELECT d.title, v.text
    FROM consent_current c JOIN document_versions v ON v.id = c.text_version_id JOIN documents d ON d.id = v.document_id
    WHERE c.event_hash = ANY(${hashes}::text[]) AND c.state = 'granted' ORDER BY c.purpose`
  return rows.map(({ title, text }) => ({ title, text: withoutTitle(text, title) }))
}

/** A request for one variant is proved by itself, also where the consent that it rests on holds already. */
async function waitingRequest(subjectId: string, variantId: string): Promise<{ readonly title: string; readonly text: string }[]> {
  const goods = await goodsOf(variantId)
  const rows = await db.$queryRaw<{ title: string; text: string }[]>`
    SELECT d.title, v.text FROM consent_current c JOIN document_versions v ON v.id = c.text_version_id JOIN documents d ON d.id = v.document_id
    WHERE c.subject_id = ${subjectId}::uuid AND c.purpose = 'back-in-stock' AND c.channel = 'email' AND c.state IN ('granted', 'confirmed')`
  return rows.map(({ title, text }) => ({ title: goods ? `${title}: ${goods.name}` : title, text: withoutTitle(text, title) }))
}
