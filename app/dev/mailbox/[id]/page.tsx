import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { cx } from '#components/ui/cx.ts'
import { Icon } from '#components/ui/icon.tsx'
import { route } from '#components/ui/route.ts'
import { SpecList } from '#components/ui/spec-list.tsx'
import { findMail, listMail } from '#lib/mail/mailbox/queries.ts'
import { demoOnly } from '../../demo-only.ts'
import { formatReceived } from '../format-received.ts'
import { MailList } from '../mail-list.tsx'
import { mailboxHref, readSearch } from '../search.ts'
import { Letter } from './letter.tsx'

type Props = {
  readonly params: Promise<{ id: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const metadata: Metadata = { title: 'Письмо — демонстрационный почтовый ящик' }
export const dynamic = 'force-dynamic'

const views = [
  { view: 'letter', name: 'Письмо' },
  { view: 'text', name: 'Текст' },
  { view: 'headers', name: 'Заголовки' },
] as const

export default async function MailPage({ params, searchParams }: Props) {
  demoOnly()
  const { id } = await params
  const { to, view } = readSearch(await searchParams)
  const mail = /^\d{1,18}$/.test(id) ? await findMail(id) : null
  if (!mail) notFound()
  const { mails, older } = await listMail({ recipient: to, before: null })
  return (
    <div className="wrap grid gap-10 py-8 lg:grid-cols-[22rem_minmax(0,1fr)] lg:gap-12">
      <nav aria-label="Письма" className="hidden lg:block">
        <MailboxLink to={to} />
        <div className="mt-4 max-h-[calc(100dvh-12rem)] overflow-y-auto">
          <MailList mails={mails} to={to} older={older} current={mail.id} />
        </div>
      </nav>
      <article className="min-w-0">
        <div className="mb-4 lg:hidden">
          <MailboxLink to={to} />
        </div>
        <h1 className="text-2xl break-words">{mail.subject || 'Без темы'}</h1>
        <p className="mt-2 text-sm break-words text-muted">
          {mail.sender} → {mail.recipients.join(', ')}, <time dateTime={mail.receivedAt.toISOString()}>{formatReceived(mail.receivedAt)}</time>
        </p>
        <nav aria-label="Вид письма" className="mt-6 flex gap-2">
          {views.map(({ view: each, name }) => (
            <Link
              key={each}
              href={route(mailboxHref({ id: mail.id, to, view: each }))}
              prefetch={false}
              aria-current={each === view ? 'page' : undefined}
              className={cx('inline-flex h-9 items-center rounded-full px-4 text-sm font-medium', each === view ? 'bg-ink text-paper' : 'bg-ground hover:underline')}
            >
              {name}
            </Link>
          ))}
        </nav>
        <div className="mt-4">
          {view === 'letter' && <Letter html={mail.html ?? ''} title={mail.subject} />}
          {view === 'text' && (
            <pre className="overflow-x-auto rounded-lg bg-surface p-6 font-mono text-sm whitespace-pre-wrap ring-1 ring-line">{mail.text}</pre>
          )}
          {view === 'headers' && <SpecList rows={mail.headers.map(({ name, value }) => ({ name, value: <span className="break-all">{value}</span> }))} />}
        </div>
      </article>
    </div>
  )
}

function MailboxLink({ to }: { readonly to: string | null }) {
  return (
    <Link href={route(mailboxHref({ to }))} prefetch={false} className="inline-flex min-h-9 items-center gap-2 text-sm text-muted hover:text-ink">
      <Icon name="arrow-left" className="size-4" />
      Демонстрационный почтовый ящик
    </Link>
  )
}
