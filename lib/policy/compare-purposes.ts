import { compareWords, type Part } from './compare-versions.ts'

type Row = { readonly name: string; readonly value: string }
type Told = { readonly code: string; readonly title: string; readonly widened: boolean; readonly rows: readonly Row[] }

export type PurposeChange = {
  readonly code: string
  readonly title: string
  readonly kind: 'changed' | 'added' | 'removed'
  /** Grants given before are not used until they are given anew (9.1). */
  readonly widened: boolean
  /** What changed of it; all of a purpose that came or went. */
  readonly rows: readonly { readonly name: string; readonly parts: readonly Part[] }[]
}

/** What became of the purposes between two versions, each told as rows of words; those that stayed as they were are left out. */
export function comparePurposes(before: readonly Told[], after: readonly Told[]): PurposeChange[] {
  const old = new Map(before.map((purpose) => [purpose.code, purpose]))
  const kept = new Set(after.map(({ code }) => code))
  return [
    ...after.flatMap((purpose): PurposeChange[] => {
      const { code, title, widened, rows } = purpose
      const former = old.get(code)
      if (!former) return [{ code, title, widened, kind: 'added', rows: rows.map(({ name, value }) => ({ name, parts: [{ kind: 'added', text: value }] })) }]
      const changed = rows.flatMap(({ name, value }) => {
        const was = former.rows.find((row) => row.name === name)?.value ?? ''
        return was === value ? [] : [{ name, parts: compareWords(was, value) }]
      })
      return changed.length > 0 ? [{ code, title, widened, kind: 'changed', rows: changed }] : []
    }),
    ...before.flatMap(({ code, title, rows }): PurposeChange[] =>
      kept.has(code) ? [] : [{ code, title, widened: false, kind: 'removed', rows: rows.map(({ name, value }) => ({ name, parts: [{ kind: 'removed', text: value }] })) }],
    ),
  ]
}
