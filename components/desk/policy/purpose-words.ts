import type { PurposeDelta } from '#lib/policy/purpose-deltas.ts'

/** What became of a purpose, in one word. */
export function deltaWords({ widened, changes }: PurposeDelta): string {
  if (changes.includes('new')) return 'новая'
  return widened ? 'шире' : 'уже'
}
