import { collectionPoints, type ConsentCell } from '#lib/consent/purposes.ts'
import type { CellName } from '../schema/parts.ts'

/** «ads/email» → purpose and channel. */
export function cellOf(name: CellName): ConsentCell {
  const cell = collectionPoints.communications.find(({ purpose, channel }) => `${purpose}/${channel}` === name)
  if (!cell) throw new Error(`no consent is called ${name}`)
  return cell
}
