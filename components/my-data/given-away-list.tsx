import type { GivenAway } from '#lib/privacy/held/given-away.ts'
import { words } from '#lib/privacy/register/words.ts'
import { formatDate } from '#lib/text/format-moment.ts'
import { counted } from '#lib/text/plural.ts'

const fieldWords: Readonly<Record<string, string>> = words.transfer_field

/** To whom what was really given, by the register of disclosures (5.2). */
export function GivenAwayList({ given }: { readonly given: readonly GivenAway[] }) {
  if (given.length === 0) return <p className="text-muted">Никому и ничего.</p>
  return (
    <ul className="grid gap-4">
      {given.map(({ recipient, times, last, fields }) => (
        <li key={recipient} className="grid gap-1 border-t border-line pt-4 first:border-t-0 first:pt-0">
          <p className="font-medium">{recipient}</p>
          <p className="text-sm">{fields.map((field) => fieldWords[field] ?? field).join(', ')}</p>
          <p className="text-sm text-muted">
            {counted(times, 'раз', 'раза', 'раз')}, последний — {formatDate(last)}
          </p>
        </li>
      ))}
    </ul>
  )
}
