import type { CollectionPoint, ConsentCell } from '#lib/consent/purposes.ts'
import { textsInForce } from '#lib/consent/read-texts.ts'
import { widgetToken } from '#lib/consent/widget-token.ts'
import { type CellName, cellOf } from './cell-of.ts'

/** What an empty box of a collection point posts when it is ticked. `before`: of a text that is not in force any more. */
export async function boxToken(point: CollectionPoint, of: CellName | ConsentCell, { before = false } = {}): Promise<string> {
  const cell = cellOf(of)
  const [text] = await textsInForce([cell])
  if (!text) throw new Error(`no text for ${cell.purpose}/${cell.channel}`)
  return widgetToken({ ...cell, point, versionId: text.versionId, textHash: before ? 'a'.repeat(64) : text.hash })
}
