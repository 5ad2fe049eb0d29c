import type { Metadata } from 'next'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { DeskEmpty } from '#components/desk/empty.tsx'
import { FilterBar } from '#components/desk/filter-bar.tsx'
import { KeysetNav } from '#components/desk/keyset-nav.tsx'
import { MessageTable } from '#components/desk/messages/message-table.tsx'
import { templateTitle } from '#components/desk/messages/template-title.ts'
import { queryOf } from '#components/desk/query-of.ts'
import { StateTabs } from '#components/desk/state-tabs.tsx'
import { staffOf } from '#lib/auth/current-staff.ts'
import { roleFor } from '#lib/auth/permissions.ts'
import { countMessages, listMessages } from '#lib/messages/desk/list-messages.ts'
import { type MessageFilter, messageFilterOf } from '#lib/messages/desk/schema.ts'
import { words } from '#lib/privacy/register/words.ts'

export const metadata: Metadata = { title: 'Письма и SMS' }

const PATH = '/desk/messages'
const templates = Object.keys(words.template).map((value) => ({ value, text: templateTitle(value) })).toSorted((a, b) => a.text.localeCompare(b.text, 'ru'))

export default async function MessagesPage({ searchParams }: PageProps<'/desk/messages'>) {
  const staff = await staffOf('messages.read', PATH)
  const filter = messageFilterOf(await searchParams)
  const [{ lines, next }, failed] = await Promise.all([listMessages(staff.role, filter), countMessages(staff.role, 'failed')])
  const { after, ...kept } = filter
  return (
    <DeskPage title="Письма и SMS" intro="Что магазин пишет людям. Отправленное не отправляется снова; повторить можно только то, что не дошло. Время — саратовское.">
      <Tabs filter={filter} failed={failed} />
      <FilterBar
        href={PATH}
        values={kept}
        kept={{ state: filter.state }}
        fields={[
          { kind: 'select', name: 'template', label: 'О чём', options: templates },
          { kind: 'select', name: 'channel', label: 'Канал', options: [{ value: 'email', text: 'Письма' }, { value: 'sms', text: 'SMS' }] },
          { kind: 'date', name: 'from', label: 'С' },
          { kind: 'date', name: 'to', label: 'По' },
        ]}
      />
      {lines.length === 0 ? (
        <DeskEmpty title={filter.state === 'failed' ? 'Всё отправлено' : 'Ничего не нашлось'}>{filter.state === 'failed' ? 'Неотправленных писем и SMS нет.' : 'Измените условия.'}</DeskEmpty>
      ) : (
        <MessageTable lines={lines} mayRetry={roleFor(staff.roles, 'messages.retry') !== null} />
      )}
      <KeysetNav newer={after ? `${PATH}${queryOf(kept)}` : null} older={next && `${PATH}${queryOf({ ...kept, after: next })}`} newerText="К началу" />
    </DeskPage>
  )
}

function Tabs({ filter, failed }: { readonly filter: MessageFilter; readonly failed: number }) {
  const { state: now, after: _, ...others } = filter
  const tab = (text: string, state?: MessageFilter['state'], count?: number) => ({ text, href: `${PATH}${queryOf({ ...others, state })}`, current: now === state, ...(count && { count }) })
  return <StateTabs tabs={[tab('Все'), tab('Не доставлены', 'failed', failed), tab('В очереди', 'queued'), tab('Остановлены', 'blocked'), tab('Отправлены', 'sent'), tab('Отменены', 'cancelled')]} />
}
