import type { Metadata } from 'next'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { MissingInDesk } from '#components/desk/missing-in-desk.tsx'
import { Progress } from '#components/desk/progress.tsx'
import { StateBadge } from '#components/desk/state-badge.tsx'
import { type Column, DeskTable } from '#components/desk/table.tsx'
import { CancelRun } from '#components/desk-orders/cancel-run.tsx'
import { formatShort } from '#components/desk-orders/format-short.ts'
import { rowStates, runStates, runTitle } from '#components/desk-orders/run-words.ts'
import { WatchRun } from '#components/desk-orders/watch-run.tsx'
import { orderWords } from '#components/desk-orders/words.ts'
import { Alert } from '#components/ui/alert.tsx'
import { staffOf } from '#lib/auth/current-staff.ts'
import { type BulkRunView, getRun } from '#lib/bulk/queries.ts'
import { runIdSchema } from '#lib/bulk/schema.ts'
import { counted } from '#lib/text/plural.ts'

export const metadata: Metadata = { title: 'Действие со списком' }

const bulkReasons: Readonly<Record<string, string>> = { 'order-state': 'Состояние заказа этого уже не позволяло.' }

const columns: readonly Column<BulkRunView['rows'][number]>[] = [
  { key: 'number', title: 'Заказ', cell: ({ subject }) => <span className="whitespace-nowrap">№ {subject}</span> },
  { key: 'state', title: 'Что стало', cell: ({ state }) => <StateBadge tone={rowStates[state].tone}>{rowStates[state].text}</StateBadge> },
  { key: 'why', title: 'Почему', grow: true, cell: ({ error }) => (error === null ? '' : (bulkReasons[error] ?? orderWords[error] ?? error)) },
]

type Props = { readonly params: Promise<{ id: string }> }

export default async function RunPage({ params }: Props) {
  const { id } = await params
  const staff = await staffOf('orders.read', `/desk/orders/runs/${id}`)
  const parsed = runIdSchema.safeParse({ id })
  const run = parsed.success ? await getRun(parsed.data.id) : null
  if (!run) return <MissingInDesk />
  const open = run.state === 'queued' || run.state === 'running'
  const { text, tone } = runStates[run.state]
  return (
    <DeskPage title={runTitle(run.kind)} badge={<StateBadge tone={tone}>{text}</StateBadge>} back={{ href: '/desk/orders', text: 'Заказы' }} intro={`Начато ${formatShort(run.createdAt)}. Страницу можно закрыть: всё сделается и без неё.`} actions={open && run.staffId === staff.personId && <CancelRun id={run.id} />}>
      {open && <WatchRun />}
      <Progress label={run.state === 'queued' ? 'Начнётся через несколько секунд' : 'Пройдено'} value={run.done + run.failed} max={run.total} />
      {!open && (
        <Alert tone={run.failed > 0 ? 'caution' : 'success'} role="status">
          Сделано: {run.done}. {run.failed > 0 && `Отказано: ${run.failed}. `}
          {run.state === 'cancelled' && `Не тронуто: ${counted(run.total - run.done - run.failed, 'заказ', 'заказа', 'заказов')}.`}
        </Alert>
      )}
      <DeskTable
        caption="Что стало с каждым заказом"
        rows={run.rows}
        rowKey={({ position }) => String(position)}
        rowHref={({ subject }) => `/desk/orders/${subject}`}
        rowTone={({ state }) => (state === 'failed' ? 'danger' : undefined)}
        columns={columns}
      />
    </DeskPage>
  )
}
