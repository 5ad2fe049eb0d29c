import type { DeskOrder } from '#lib/orders/desk-order.ts'
import { formatShort } from './format-short.ts'
import { eventWords, noteWords } from './words.ts'

const actors: Readonly<Record<string, string>> = { customer: 'покупатель', bank: 'банк', system: 'магазин' }

/** What has happened, who did it and when; the latest last. */
export function OrderTimeline({ order: { events, names } }: { readonly order: DeskOrder }) {
  return (
    <ol className="grid gap-3">
      {events.map(({ id, kind, actor, note, happenedAt }) => (
        <li key={id} className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3">
          <span aria-hidden className="mt-1.5 size-2 rounded-full bg-ink" />
          <span>
            {eventWords[kind] ?? kind}
            {note !== null && <span className="wrap-anywhere text-muted">: {noteWords(note)}</span>}
          </span>
          <span className="col-start-2 text-xs text-muted">
            {formatShort(happenedAt)} · {whoOf(actor, names)}
          </span>
        </li>
      ))}
    </ol>
  )
}

function whoOf(actor: string, names: ReadonlyMap<string, string>): string {
  if (actor.startsWith('staff:')) return names.get(actor.slice('staff:'.length)) ?? 'бывший сотрудник'
  return actors[actor] ?? actor
}
