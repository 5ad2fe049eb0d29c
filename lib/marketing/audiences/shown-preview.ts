import { type ExclusionReason, exclusionReasons, type Preview } from './types.ts'

/** Fewer people than this are not told apart: who knows one of them would learn something of that one. */
export const FEW = 5

/** What staff see of a preview. */
export type ShownPreview = {
  /** Null: fewer than `FEW`, and then nothing else is shown. */
  readonly all: number | null
  /** Null: fewer than `FEW`, but somebody; then no reasons are shown, from which the number would follow. */
  readonly included: number | null
  /** Each line at least `FEW`; reasons with fewer share one. With `included` they make `all`. */
  readonly excluded: readonly { readonly reasons: readonly ExclusionReason[]; readonly count: number }[]
}

const isFew = (count: number): boolean => count > 0 && count < FEW

/** A preview without numbers so small that they tell of somebody; the rest still sums up. */
export function shownPreview({ all, included, excluded }: Preview): ShownPreview {
  if (isFew(all)) return { all: null, included: null, excluded: [] }
  if (isFew(included)) return { all, included: null, excluded: [] }
  const lines = exclusionReasons.map((reason) => ({ reasons: [reason], count: excluded[reason] })).filter(({ count }) => count > 0)
  const [few, many] = [lines.filter(({ count }) => isFew(count)), lines.filter(({ count }) => !isFew(count)).toSorted((one, other) => other.count - one.count)]
  let shared = few
  // Alone in its line a small number would be told: it takes along the smallest of the others.
  while (isFew(sum(shared)) && many.length > 0) shared = [...shared, ...many.splice(-1)]
  if (isFew(sum(shared))) return { all, included: null, excluded: [] }
  const pooled = { reasons: exclusionReasons.filter((reason) => shared.some(({ reasons }) => reasons.includes(reason))), count: sum(shared) }
  return { all, included, excluded: shared.length > 0 ? [...many, pooled] : many }
}

const sum = (lines: readonly { readonly count: number }[]): number => lines.reduce((total, { count }) => total + count, 0)
