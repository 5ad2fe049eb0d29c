import type { Metadata } from 'next'
import Link from 'next/link'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { listMail } from '#lib/mail/mailbox/queries.ts'
import { demoOnly } from '../demo-only.ts'
import { MailList } from './mail-list.tsx'
import { MailboxTabs } from './mailbox-tabs.tsx'
import { readSearch } from './search.ts'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export const metadata: Metadata = { title: 'Демонстрационный почтовый ящик' }
export const dynamic = 'force-dynamic'

export default async function MailboxPage({ searchParams }: Props) {
  demoOnly()
  const { to, before } = readSearch(await searchParams)
  const { mails, older } = await listMail({ recipient: to, before })
  return (
    <div className="wrap max-w-3xl py-10 sm:py-16">
      <h1 className="text-3xl">Демонстрационный почтовый ящик</h1>
      <p className="mt-4 text-lg text-muted">
        Письма магазина приходят сюда по&nbsp;SMTP и&nbsp;дальше не&nbsp;уходят: никто, кроме вас, их&nbsp;не&nbsp;получит.
      </p>
      <MailboxTabs current="mail" />
      <form action="/dev/mailbox" className="mt-8 grid gap-3 sm:grid-cols-[1fr_auto] sm:items-end">
        <Field name="to" label="Письма получателя" optional="quiet">
          {(control) => <Input {...control} type="email" defaultValue={to ?? ''} placeholder="anna@example.ru" autoComplete="off" />}
        </Field>
        <Button type="submit" variant="secondary">Показать</Button>
      </form>
      <div className="mt-8">
        {mails.length > 0 ? (
          <MailList mails={mails} to={to} older={older} />
        ) : (
          <EmptyState title="Писем нет">
            {to ? (
              <p>
                Для {to} пока ничего не&nbsp;пришло. <Link href="/dev/mailbox" prefetch={false} className="link text-ink">Показать все</Link>
              </p>
            ) : (
              <p>Оформите заказ&nbsp;— через несколько секунд здесь появится письмо о&nbsp;нём.</p>
            )}
          </EmptyState>
        )}
      </div>
    </div>
  )
}
