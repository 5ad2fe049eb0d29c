type Props = { readonly title: string; readonly value: string; readonly note?: string }

/** One number of the programme with what it is. */
export function BigNumber({ title, value, note }: Props) {
  return (
    <div className="grid content-start gap-0.5 rounded-md bg-surface px-4 py-3 ring-1 ring-line">
      <dt className="text-sm text-muted">{title}</dt>
      <dd className="text-xl font-semibold">{value}</dd>
      {note !== undefined && <dd className="text-xs text-muted">{note}</dd>}
    </div>
  )
}
