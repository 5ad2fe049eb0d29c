import type { CustomerCard } from '#lib/customer-desk/get-customer.ts'
import { showMoment } from '#lib/privacy/held/show-value.ts'
import { words } from '#lib/privacy/register/words.ts'

const fields: Readonly<Record<string, string>> = words.data_field

/** What was changed of a person's data, when, from where; values as the card shows them. */
export function Changes({ changes }: Pick<CustomerCard, 'changes'>) {
  if (changes.length === 0) return <p className="text-muted">Данные не менялись.</p>
  return (
    <ol className="grid gap-2">
      {changes.map(({ id, field, before, after, source, changedAt }) => (
        <li key={id} className="grid gap-0.5">
          <span className="wrap-anywhere">
            <span className="inline-block first-letter:uppercase">{fields[field] ?? field}</span>: {before ?? 'пусто'} → {after ?? 'пусто'}
          </span>
          <span className="text-xs text-muted">
            {showMoment(changedAt)} · {words.data_source[source]}
          </span>
        </li>
      ))}
    </ol>
  )
}
