import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NewsletterForm } from '#components/consent/newsletter-form.tsx'
import { consentWidgets } from '#lib/consent/queries.ts'
import { subscribeByForm } from './actions.ts'

export const metadata: Metadata = { title: 'Подписка на новости' }

/** Rendered for each request: it answers the form of every page that was sent without scripts. */
export const dynamic = 'force-dynamic'

export default async function SubscribePage() {
  const [widget] = await consentWidgets('newsletter')
  if (!widget) notFound()
  return (
    <div className="grid gap-8">
      <header className="grid gap-3">
        <h1 className="text-3xl">Новости и&nbsp;предложения письмом</h1>
        <p className="max-w-prose text-lg text-muted">Пишем только тем, кто согласился и&nbsp;подтвердил адрес. Отписаться&nbsp;— одно нажатие в&nbsp;любом письме.</p>
      </header>
      <NewsletterForm id="page" widget={widget} action={subscribeByForm} />
    </div>
  )
}
