/** What a destruction takes, with the number of rows of each kind. */
export function GoneList({ gone }: { readonly gone: readonly { readonly title: string; readonly count: number }[] }) {
  return (
    <ul>
      {gone.map(({ title, count }) => (
        <li key={title} className="flex items-baseline justify-between gap-4 border-b border-line py-2.5 last:border-b-0">
          <span className="min-w-0 wrap-anywhere">{title}</span>
          <span className="text-muted tabular-nums" aria-label={`записей: ${count}`}>
            {count}
          </span>
        </li>
      ))}
    </ul>
  )
}
