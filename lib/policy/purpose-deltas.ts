import type { ChangeClass } from '#lib/db/generated/enums.ts'
import type { Purpose } from './types.ts'

export type PurposeDelta = {
  readonly code: string
  /** More than before in at least one respect, or new: grants given before do not reach so far (9.1). */
  readonly widened: boolean
  readonly narrowed: boolean
  /** What has changed, for staff: `categories +visits`, `term 30 -> 60 days`. */
  readonly changes: readonly string[]
}

const sets = ['categories', 'channels', 'recipients'] as const

/** How far each purpose of a version reaches beyond that of the version before; those given up come last. The same as `is_widened` of the database. */
export function purposeDeltas(newer: readonly Purpose[], older: readonly Purpose[]): PurposeDelta[] {
  const kept = newer.map((purpose) => {
    const before = older.find(({ code }) => code === purpose.code)
    return before ? delta(purpose, before) : { code: purpose.code, widened: true, narrowed: false, changes: ['new'] }
  })
  const gone = older.filter(({ code }) => !newer.some((purpose) => purpose.code === code))
  return [...kept, ...gone.map(({ code }) => ({ code, widened: false, narrowed: true, changes: ['given up'] }))]
}

/** What a change amounts to: one purpose widened makes it `wider`, whatever else was given up. */
export function changeClassOf(deltas: readonly PurposeDelta[]): Exclude<ChangeClass, 'first'> {
  if (deltas.some(({ widened }) => widened)) return 'wider'
  return deltas.some(({ narrowed }) => narrowed) ? 'narrower' : 'editorial'
}

function delta(newer: Purpose, older: Purpose): PurposeDelta {
  const more: string[] = []
  const less: string[] = []
  for (const key of sets) {
    const [now, before]: (readonly string[])[] = [newer[key], older[key]]
    const added = now?.filter((code) => !before?.includes(code)) ?? []
    const dropped = before?.filter((code) => !now?.includes(code)) ?? []
    if (added.length > 0) more.push(`${key} +${added.join(', ')}`)
    if (dropped.length > 0) less.push(`${key} -${dropped.join(', ')}`)
  }
  if (newer.basis !== older.basis) more.push(`basis ${older.basis} -> ${newer.basis}`)
  const [days, daysBefore] = [newer.termDays ?? 0, older.termDays ?? 0]
  if (newer.termStart !== older.termStart) more.push(`term starts with ${newer.termStart} instead of ${older.termStart}`)
  else if (days > daysBefore) more.push(`term ${daysBefore} -> ${days} days`)
  else if (days < daysBefore) less.push(`term ${daysBefore} -> ${days} days`)
  return { code: newer.code, widened: more.length > 0, narrowed: less.length > 0, changes: [...more, ...less] }
}
