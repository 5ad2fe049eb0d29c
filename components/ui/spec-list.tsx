import type { ReactNode } from 'react'

type Row = { readonly name: string; readonly value: ReactNode }

/** Names and values in two columns, one line each: specifications, order facts, totals. */
export function SpecList({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <dl>
      {rows.map(({ name, value }) => (
        <div key={name} className="grid grid-cols-2 gap-4 border-b border-line py-3 last:border-b-0">
          <dt className="text-muted">{name}</dt>
          <dd className="hyphens-auto">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
