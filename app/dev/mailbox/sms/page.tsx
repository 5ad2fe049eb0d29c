import type { Metadata } from 'next'
import Link from 'next/link'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { parsePhone } from '#lib/form/phone.ts'
import { listSms } from '#lib/sms/gateway/queries.ts'
import { demoOnly } from '../../demo-only.ts'
import { MailboxTabs } from '../mailbox-tabs.tsx'
import { readSearch } from '../search.ts'
import { SmsList } from './sms-list.tsx'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export const metadata: Metadata = { title: 'Демонстрационные СМС' }
export const dynamic = 'force-dynamic'

export default async function SmsPage({ searchParams }: Props) {
  demoOnly()
  const { to, before } = readSearch(await searchParams)
  const { messages, older } = await listSms({ recipient: to && (parsePhone(to) ?? to), before })
  return (
    <div className="wrap max-w-3xl py-10 sm:py-16">
      <h1 className="text-3xl">Демонстрационные СМС</h1>
      <p className="mt-4 text-lg text-muted">
        СМС магазина принимает шлюз из&nbsp;песочницы и&nbsp;дальше не&nbsp;передаёт: ни&nbsp;на&nbsp;один телефон они не&nbsp;придут.
      </p>
      <MailboxTabs current="sms" />
      <form action="/dev/mailbox/sms" className="mt-8 grid gap-3 sm:grid-cols-[1fr_auto] sm:items-end">
        <Field name="to" label="СМС на номер" optional="quiet">
          {(control) => <Input {...control} type="tel" defaultValue={to ?? ''} placeholder="+7 917 123-45-67" autoComplete="off" />}
        </Field>
        <Button type="submit" variant="secondary">Показать</Button>
      </form>
      <div className="mt-8">
        {messages.length > 0 ? (
          <SmsList messages={messages} to={to} older={older} />
        ) : (
          <EmptyState title="СМС нет">
            {to ? (
              <p>
                На {to} пока ничего не&nbsp;пришло. <Link href="/dev/mailbox/sms" prefetch={false} className="link text-ink">Показать все</Link>
              </p>
            ) : (
              <p>Попросите код для входа по&nbsp;номеру телефона&nbsp;— через несколько секунд он&nbsp;появится здесь.</p>
            )}
          </EmptyState>
        )}
      </div>
    </div>
  )
}
