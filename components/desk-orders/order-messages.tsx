import { DeskSection } from '#components/desk/section.tsx'
import { StateBadge } from '#components/desk/state-badge.tsx'
import type { DeskOrder } from '#lib/orders/desk-order.ts'
import { formatShort } from './format-short.ts'
import { messageStates, messageWords } from './words.ts'

/** The letters and messages about the order. */
export function OrderMessages({ order: { messages } }: { readonly order: DeskOrder }) {
  return (
    <DeskSection title="Письма и SMS">
      {messages.length === 0 ? (
        <p className="text-muted">Ничего не отправляли.</p>
      ) : (
        <ul className="grid gap-2">
          {messages.map(({ id, template, channel, state, queuedAt, sentAt, error }) => {
            const { text, tone } = messageStates[state] ?? { text: state, tone: 'neutral' }
            return (
              <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <span>{messageWords[template] ?? template}</span>
                <span className="text-muted">{channel === 'sms' ? 'SMS' : 'письмо'}</span>
                <StateBadge tone={tone}>{text}</StateBadge>
                <span className="ml-auto text-muted">{formatShort(sentAt ?? queuedAt)}</span>
                {error !== null && state !== 'sent' && <span className="w-full text-xs text-danger">{error}</span>}
              </li>
            )
          })}
        </ul>
      )}
    </DeskSection>
  )
}
