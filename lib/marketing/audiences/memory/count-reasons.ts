import { profileCell } from '../profile-columns.ts'
import { type CampaignCell, exclusionReasons, type Preview } from '../types.ts'
import type { ProfileColumn } from './columns.ts'
import { dayOf, type Mask } from './match-people.ts'
import type { ProfileMemory } from './profile-memory.ts'

/** What holds of everybody at a moment. */
export type Stops = {
  /** The last version of the policy that widened the purpose: what was given before is frozen (9.1). */
  readonly widened: number
  /** Regions where it is night, by their number; 100: where nobody knows it. Empty for e-mail. */
  readonly quiet: readonly number[]
}

const EPOCH = Date.UTC(2000, 0, 1)

/** How many of those who are meant would be reached, and why the others would not: the same as `exclusionSql` says of each. Throws for a consent by which no campaign goes. */
export function countReasons({ columns }: ProfileMemory, mask: Mask, cell: CampaignCell, at: Date, { widened, quiet }: Stops): Preview {
  const { channel } = cell
  const known = profileCell(cell)
  if (known === null) throw new Error(`no campaign goes by ${cell.purpose} by ${channel}`)
  const [consents, suppressed, blocked, regions] = [columns[known.name as ProfileColumn], columns.suppressed, columns.blocked, columns.address_region]
  const [paused, full] = [columns[`${channel}_paused_until`], columns[`${channel}_full_until`]]
  const [moment, today, night] = [(at.getTime() - EPOCH) * 1000, dayOf(at.toISOString().slice(0, 10)), new Uint8Array(256)]
  for (const region of quiet) night[region] = 1
  const counts = new Uint32Array(exclusionReasons.length)
  let all = 0
  for (let place = 0; place < mask.length; place += 1) {
    if (mask[place] !== 1) continue
    all += 1
    const consent = consents[place] ?? 0
    // In the order of `exclusionReasons`.
    const reason = consent === 0 ? 0 : consent < 0 ? 1 : consent < widened ? 2 : blocked[place] === 1 ? 3 : ((suppressed[place] ?? 0) & known.bit) !== 0 ? 4
      : (paused[place] ?? 0) > moment ? 5 : (full[place] ?? 0) > today ? 6 : night[regions[place] ?? 100] === 1 ? 7 : -1
    if (reason >= 0) counts[reason] = (counts[reason] ?? 0) + 1
  }
  const excluded = Object.fromEntries(exclusionReasons.map((reason, place) => [reason, counts[place] ?? 0])) as Preview['excluded']
  return { all, included: all - counts.reduce((sum, count) => sum + count, 0), excluded }
}
