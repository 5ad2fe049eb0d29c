import type { Datum } from '#lib/customers/types.ts'
import { formatWhen } from '#lib/text/format-when.ts'
import { counted } from '#lib/text/plural.ts'
import { changeText, sources } from './data-words.ts'

type Props = { readonly label: string; readonly datum: Datum }

/** Where a datum came from, and how it changed (6.1.2). */
export function DatumFacts({ label, datum: { source, changes } }: Props) {
  return (
    <div className="grid gap-1 text-sm text-muted">
      {source !== null && <p>Источник: {sources[source]}</p>}
      {changes.length > 0 && (
        <details>
          <summary className="link inline-flex min-h-6 w-fit items-center">
            История: {counted(changes.length, 'изменение', 'изменения', 'изменений')}
            <span className="sr-only">, {label}</span>
          </summary>
          <ol className="mt-1 grid gap-3 rounded-md bg-ground p-3 text-ink">
            {changes.map((change) => (
              <li key={change.changedAt.getTime()} className="grid gap-0.5">
                <span className="break-words">{changeText(change)}</span>
                <span className="text-muted">
                  <time dateTime={change.changedAt.toISOString()}>{formatWhen(change.changedAt)}</time>, {sources[change.source]}
                </span>
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  )
}
