import { DeskEmpty } from '#components/desk/empty.tsx'
import { KeysetNav } from '#components/desk/keyset-nav.tsx'
import { Masked } from '#components/desk/masked.tsx'
import { StateBadge } from '#components/desk/state-badge.tsx'
import { type Column, DeskTable } from '#components/desk/table.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { route } from '#components/ui/route.ts'
import { type CustomerLine, listCustomers } from '#lib/customer-desk/list-customers.ts'
import type { CustomersQuery } from '#lib/customer-desk/schema.ts'
import type { StaffRole } from '#lib/db/generated/enums.ts'
import { showDay } from '#lib/privacy/held/show-value.ts'

const columns: readonly Column<CustomerLine>[] = [
  { key: 'name', title: 'Покупатель', cell: ({ name }) => <Masked text={name} /> },
  { key: 'email', title: 'Электронная почта', cell: ({ email }) => <Masked text={email} />, from: 'sm' },
  { key: 'phone', title: 'Телефон', cell: ({ phone }) => <Masked text={phone} /> },
  { key: 'orders', title: 'Заказов', align: 'end', cell: ({ orders }) => (orders === 0 ? <span className="text-muted">0</span> : orders.toLocaleString('ru')) },
  { key: 'last', title: 'Последний заказ', from: 'md', cell: ({ lastOrder }) => (lastOrder ? showDay(lastOrder) : <span className="text-muted">—</span>) },
  { key: 'since', title: 'С нами с', from: 'md', cell: ({ since }) => showDay(since) },
  {
    key: 'state', title: 'Состояние', from: 'lg', grow: true,
    cell: ({ blocked, hasAccount }) => (blocked ? <StateBadge tone="caution">данные заблокированы</StateBadge> : hasAccount ? 'личный кабинет' : <span className="text-muted">без кабинета</span>),
  },
]

type Props = { readonly role: StaffRole; readonly query: CustomersQuery; /** Whoever looks may search the orders, too. */ readonly seesOrders: boolean }

/** The rows of the customers' list, and the ways to the pages beside it. */
export async function CustomersTable({ role, query, seesOrders }: Props) {
  const { lines, newer, older } = await listCustomers(role, query)
  const href = (key: Readonly<Record<string, string>>) => `/desk/customers?${new URLSearchParams({ ...(query.q && { q: query.q }), ...(query.show && { show: query.show }), ...key })}`
  if (lines.length === 0)
    return (
      <DeskEmpty
        title={query.q || query.show ? 'Никто не найден' : 'Покупателей пока нет'}
        action={
          query.q && seesOrders && (
            <LinkButton href={route(`/desk/orders?${new URLSearchParams({ q: query.q })}`)} prefetch={false} variant="secondary" size="s">
              Искать в заказах
            </LinkButton>
          )
        }
      >
        {query.q ? 'Кто покупал без личного кабинета, виден только в заказах.' : 'Здесь появятся те, кто завёл личный кабинет.'}
      </DeskEmpty>
    )
  return (
    <>
      <DeskTable
        caption="Покупатели"
        rows={lines}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/desk/customers/${id}`}
        rowTone={({ blocked }) => (blocked ? 'caution' : undefined)}
        columns={columns}
      />
      <KeysetNav newer={newer && href({ after: newer })} older={older && href({ before: older })} newerText="Позже" olderText="Раньше" />
    </>
  )
}
