import { Refusal } from '#lib/action/refusal.ts'
import { db } from '#lib/db/db.ts'
import type { ConsentChannel } from '#lib/db/generated/enums.ts'
import { choose } from './choose.ts'
import type { CollectionPoint } from './purposes.ts'

/** Looks at the ticked boxes of a form whose consents are written later. Refusals `consent-forged`, `consent-stale`, `consent-no-contact`. */
export async function checkBoxes(point: CollectionPoint, tokens: readonly string[], channels: readonly ConsentChannel[]): Promise<void> {
  const choices = await choose(db, point, tokens)
  if (choices.some(({ text }) => !channels.includes(text.channel))) throw new Refusal('consent-no-contact', { consents: 'consent-no-contact' })
}
