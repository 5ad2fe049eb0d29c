import { Refusal } from '#lib/action/refusal.ts'
import type { Transaction } from '#lib/db/db.ts'
import type { CollectionPoint } from './purposes.ts'
import { type ConsentText, textsInForce } from './read-texts.ts'
import { type Widget, widgetOf } from './widget-token.ts'

/** A box that was ticked, and the text beside it. */
export type Choice = { readonly token: string; readonly widget: Widget; readonly text: ConsentText }

/**
 * What the ticked boxes of a form mean (6.1.1). Refusals: `consent-forged` for a token that is not ours, was made for a ticked box or for
 * another point; `consent-stale` for a text that is not in force any more. A box twice counts once.
 */
export async function choose(tx: Transaction, point: CollectionPoint, tokens: readonly string[]): Promise<Choice[]> {
  if (tokens.length === 0) return []
  const ticked = [...new Set(tokens)].map((token) => ({ token, widget: widgetOf(token) }))
  const ours = ticked.flatMap(({ token, widget }) => (widget?.point === point ? [{ token, widget }] : []))
  if (ours.length < ticked.length) throw new Refusal('consent-forged', { consents: 'consent-forged' })
  const texts = await textsInForce(ours.map(({ widget }) => widget), tx)
  return ours.map(({ token, widget }) => {
    const text = texts.find(({ versionId, hash }) => versionId === widget.versionId && hash === widget.textHash)
    if (!text) throw new Refusal('consent-stale', { consents: 'consent-stale' })
    return { token, widget, text }
  })
}
