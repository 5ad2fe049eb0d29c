import type { ConsentCell } from '#lib/consent/purposes.ts'

/** «ads/email». */
export type CellName = `${ConsentCell['purpose']}/${ConsentCell['channel']}`

/** The same as the domain has it. */
export function cellOf(cell: CellName | ConsentCell): ConsentCell {
  if (typeof cell !== 'string') return cell
  const [purpose, channel] = cell.split('/') as [ConsentCell['purpose'], ConsentCell['channel']]
  return { purpose, channel }
}
