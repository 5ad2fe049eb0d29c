import * as z from 'zod'
import { now } from '#lib/clock/clock.ts'

const asked = z.object({ months: z.coerce.number().pipe(z.union([z.literal(3), z.literal(12)])).catch(12), who: z.enum(['all', 'members']).catch('all') })

/** Which orders an address asks the simulator for: whole months of the shop's zone up to now, of everybody or of members only. */
export function spanOf(query: Readonly<Record<string, unknown>>): { readonly months: 3 | 12; readonly membersOnly: boolean; readonly from: Date; readonly to: Date } {
  const { months, who } = asked.parse(query)
  const to = now()
  const local = new Date(to.getTime() + ZONE)
  const from = new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() - months + 1, 1) - ZONE)
  return { months, membersOnly: who === 'members', from, to }
}

/** Europe/Saratov is UTC+4 all year round. */
const ZONE = 4 * 3_600_000
