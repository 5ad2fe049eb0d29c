import type { Metadata } from 'next'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { DeskEmpty } from '#components/desk/empty.tsx'
import { StateBadge } from '#components/desk/state-badge.tsx'
import { type Column, DeskTable } from '#components/desk/table.tsx'
import { formatShort } from '#components/desk-orders/format-short.ts'
import { runStates, runTitle } from '#components/desk-orders/run-words.ts'
import { staffOf } from '#lib/auth/current-staff.ts'
import { listRuns } from '#lib/bulk/queries.ts'

export const metadata: Metadata = { title: 'Действия со списками' }

type Run = Awaited<ReturnType<typeof listRuns>>[number]

const columns: readonly Column<Run>[] = [
  { key: 'kind', title: 'Что', cell: ({ kind }) => runTitle(kind), grow: true },
  { key: 'state', title: 'Состояние', cell: ({ state }) => <StateBadge tone={runStates[state].tone}>{runStates[state].text}</StateBadge> },
  { key: 'done', title: 'Сделано', align: 'end', cell: ({ done, total }) => `${done} из ${total}` },
  { key: 'failed', title: 'Отказано', align: 'end', cell: ({ failed }) => failed },
  { key: 'at', title: 'Начато', from: 'sm', cell: ({ createdAt }) => <span className="whitespace-nowrap">{formatShort(createdAt)}</span> },
]

export default async function RunsPage() {
  const staff = await staffOf('orders.read', '/desk/orders/runs')
  const runs = await listRuns(staff.personId)
  return (
    <DeskPage title="Действия со списками" back={{ href: '/desk/orders', text: 'Заказы' }} intro="Ваши последние двадцать.">
      {runs.length === 0 ? (
        <DeskEmpty title="Пока ни одного">Отметьте заказы в списке: внизу появится, что с ними можно сделать.</DeskEmpty>
      ) : (
        <DeskTable
          caption="Действия со списками"
          rows={runs}
          rowKey={({ id }) => id}
          rowHref={({ id }) => `/desk/orders/runs/${id}`}
          columns={columns}
        />
      )}
    </DeskPage>
  )
}
