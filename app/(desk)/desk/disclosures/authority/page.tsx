import type { Metadata } from 'next'
import { DeskEmpty } from '#components/desk/empty.tsx'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { RecordRequest } from '#components/desk/disclosures/authority-forms.tsx'
import { DeskSection } from '#components/desk/section.tsx'
import { StateBadge } from '#components/desk/state-badge.tsx'
import { type Column, DeskTable } from '#components/desk/table.tsx'
import { staffOf } from '#lib/auth/current-staff.ts'
import { roleFor } from '#lib/auth/permissions.ts'
import { readAuthorityRequests } from '#lib/disclosures/desk/read-register.ts'
import { formatDate } from '#lib/text/format-moment.ts'

export const metadata: Metadata = { title: 'Запросы органов' }

export default async function AuthorityPage() {
  const staff = await staffOf('disclosures.read', '/desk/disclosures/authority')
  const rows = await readAuthorityRequests()
  return (
    <DeskPage title="Запросы государственных органов" back={{ href: '/desk/disclosures', text: 'Передачи данных' }} intro="Только по закону и решению двоих (5.3). Выданное записывается в реестр раньше, чем готов файл.">
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_24rem]">
        {rows.length === 0 ? <DeskEmpty title="Запросов не было" /> : (
          <DeskTable
            caption="Запросы органов" rows={rows} rowKey={({ number }) => String(number)} rowHref={({ number }) => `/desk/disclosures/authority/${number}`}
            columns={columnsOf}
          />
        )}
        {roleFor(staff.roles, 'disclosures.edit') && <DeskSection title="Внести запрос"><RecordRequest /></DeskSection>}
      </div>
    </DeskPage>
  )
}

const columnsOf: readonly Column<Line>[] = [
  { key: 'number', title: '№', cell: ({ number }) => number },
  { key: 'body', title: 'Орган', grow: true, cell: ({ body, law }) => <>{body}<span className="block text-xs text-muted">{law}</span></> },
  { key: 'received', title: 'Получен', from: 'md', cell: ({ receivedAt }) => <span className="whitespace-nowrap">{formatDate(receivedAt)}</span> },
  { key: 'given', title: 'Выдано', align: 'end', from: 'sm', cell: ({ _count }) => _count.transfers },
  { key: 'state', title: 'Решение', cell: ({ decision, firstApprover }) => <StateBadge tone={decision === null ? 'caution' : decision === 'granted' ? 'positive' : 'neutral'}>{decision === 'granted' ? 'разрешено' : decision === 'refused' ? 'отказано' : firstApprover ? 'ждёт второго' : 'ждёт двоих'}</StateBadge> },
]

type Line = Awaited<ReturnType<typeof readAuthorityRequests>>[number]
