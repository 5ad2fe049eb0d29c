import type { Metadata } from 'next'
import { AgreeingTabs } from '#components/consent/agreeing-tabs.tsx'
import { isGiven } from '#components/consent/consent-status.ts'
import { SubscriptionRow } from '#components/consent/subscription-row.tsx'
import { UnsubscribeAll } from '#components/consent/unsubscribe-all.tsx'
import { MissingHere } from '#components/layout/missing-here.tsx'
import { AlreadySent } from '#components/marketing/already-sent.tsx'
import { LetterReason } from '#components/marketing/letter-reason.tsx'
import { SendingChoice } from '#components/marketing/sending-choice.tsx'
import { SuppressedContact } from '#components/marketing/suppressed-contact.tsx'
import { consentWidgets, subscriptionOf } from '#lib/consent/queries.ts'
import { readCentre } from '#lib/marketing/public/read-centre.ts'
import { subscriptionLink } from '#lib/marketing/public/subscription-link.ts'
import { chooseByLink, setSendingByLink, unsubscribeByForm } from '../actions.ts'

export const metadata: Metadata = { title: 'Управление подпиской' }

type Props = { readonly params: Promise<{ token: string }> }

/** What is offered to whoever is not signed in; anything else is shown once it was given. */
const offered = ['news-offers', 'ads', 'mail-counting']

export default async function SubscriptionPage({ params }: Props) {
  const { token } = await params
  const link = subscriptionLink(token)
  const [view, centre, widgets] = await Promise.all([subscriptionOf(link.token), readCentre(link), consentWidgets('communications')])
  if (!view || !centre) return <MissingHere />
  const { channel, contact } = view
  const { message, suppressed, sending } = centre
  const rows = view.rows.filter((row) => row.channel === channel && (offered.includes(row.purpose) ? isGiven(row) || widgets.some(({ purpose }) => purpose === row.purpose) : row.state !== null))
  const ended = centre.underWay.filter(({ purpose }) => !rows.some((row) => row.purpose === purpose && isGiven(row)))
  return (
    <div className="grid gap-8">
      <AgreeingTabs />
      <header className="grid gap-3">
        <h1 className="text-3xl text-balance">{channel === 'sms' ? 'СМС от\u00a0магазина' : 'Письма от\u00a0магазина'}</h1>
        <p className="text-lg wrap-anywhere text-muted">
          {channel === 'sms' ? 'Что приходит на\u00a0номер' : 'Что приходит на\u00a0адрес'} <strong className="font-medium text-ink">{contact}</strong>. Входить для этого
          не&nbsp;нужно.
        </p>
      </header>
      {suppressed && <SuppressedContact reason={suppressed} />}
      <UnsubscribeAll action={unsubscribeByForm} fields={{ token }} given={rows.some((row) => row.purpose !== 'vacancies' && isGiven(row))} text="Отписаться от всего" />
      <AlreadySent messages={ended} channel={channel} />
      {message && <LetterReason token={token} purpose={message.purpose} channel={channel} handedAt={message.handedAt} />}
      <ul className="grid border-b border-line">
        {rows.map((row) => (
          <SubscriptionRow
            key={row.purpose}
            row={row}
            widget={widgets.find((widget) => widget.purpose === row.purpose && widget.channel === row.channel)}
            token={token}
            action={chooseByLink}
          />
        ))}
      </ul>
      <section aria-labelledby="sending" className="grid gap-4">
        <h2 id="sending" className="text-xl">
          Реже или с&nbsp;перерывом
        </h2>
        <SendingChoice id="sending" of={channel === 'sms' ? 'СМС' : 'письма'} sending={sending} fields={{ token }} action={setSendingByLink} />
      </section>
      <p className="text-sm text-muted">
        Отписка действует сразу. Сообщения о&nbsp;заказах, чеки и&nbsp;коды приходят и&nbsp;без согласия: этого требуют договор и&nbsp;закон, рекламы в&nbsp;них нет.
        Время&nbsp;— саратовское (МСК+1).
      </p>
    </div>
  )
}
