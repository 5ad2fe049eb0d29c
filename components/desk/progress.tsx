type Props = {
  readonly label: string
  readonly value: number
  readonly max: number
}

/** How far something is that the worker does row by row. Together with `LookAgain` it moves by itself. */
export function Progress({ label, value, max }: Props) {
  const share = max > 0 ? Math.min(100, (value / max) * 100) : 0
  return (
    <div className="grid gap-1 text-sm">
      <div className="flex justify-between gap-4">
        <span>{label}</span>
        <span className="text-muted">
          {value.toLocaleString('ru')} из {max.toLocaleString('ru')}
        </span>
      </div>
      <div role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={max} aria-valuenow={value} className="h-2 overflow-hidden rounded-full bg-ground ring-1 ring-line">
        <div style={{ width: `${share}%` }} className="h-full rounded-full bg-ink transition-[width]" />
      </div>
    </div>
  )
}
