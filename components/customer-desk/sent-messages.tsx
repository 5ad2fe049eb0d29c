import { Masked } from '#components/desk/masked.tsx'
import type { CustomerCard } from '#lib/customer-desk/get-customer.ts'
import { showMoment } from '#lib/privacy/held/show-value.ts'
import { words } from '#lib/privacy/register/words.ts'
import { formatPhone } from '#lib/text/format-phone.ts'

const templates: Readonly<Record<string, string>> = words.template
const states: Readonly<Record<string, string>> = words.message_state

/** What was written to a person: what about, where to, what became of it. */
export function SentMessages({ messages }: Pick<CustomerCard, 'messages'>) {
  if (messages.length === 0) return <p className="px-4 py-3 text-muted">Сообщений не было.</p>
  return (
    <ul className="divide-y divide-line">
      {messages.map(({ id, channel, template, recipient, state, queuedAt, sentAt }) => (
        <li key={id} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 px-4 py-2">
          <span className="min-w-0 wrap-anywhere first-letter:uppercase">{templates[template] ?? template}</span>
          <span className="text-right text-muted">{showMoment(sentAt ?? queuedAt)}</span>
          <span className="min-w-0 text-xs text-muted">
            {words.channel[channel]}, {recipient.includes('•') ? <Masked text={recipient} /> : formatPhone(recipient)}
          </span>
          <span className={state === 'failed' ? 'text-right text-xs text-danger' : 'text-right text-xs text-muted'}>{states[state] ?? state}</span>
        </li>
      ))}
    </ul>
  )
}
