import type { Metadata } from 'next'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { DeskEmpty } from '#components/desk/empty.tsx'
import { FilterBar, type FilterField } from '#components/desk/filter-bar.tsx'
import { KeysetNav } from '#components/desk/keyset-nav.tsx'
import { SavedViews } from '#components/desk/saved-views.tsx'
import { StateTabs } from '#components/desk/state-tabs.tsx'
import { BulkActions } from '#components/desk-orders/bulk-actions.tsx'
import { listHref } from '#components/desk-orders/list-href.ts'
import { OrderTable } from '#components/desk-orders/order-table.tsx'
import { deliveryWords, paymentWords, stateWords } from '#components/desk-orders/words.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import { route } from '#components/ui/route.ts'
import { staffOf } from '#lib/auth/current-staff.ts'
import { roleFor } from '#lib/auth/permissions.ts'
import { bulkKindCodes, bulkKinds } from '#lib/bulk/kinds.ts'
import { type OrderFilter, orderStates, parseOrderFilter } from '#lib/orders/desk-filter.ts'
import { listDeskOrders } from '#lib/orders/desk-list.ts'
import { listRegions } from '#lib/orders/desk-regions.ts'
import { counted } from '#lib/text/plural.ts'

export const metadata: Metadata = { title: 'Заказы' }

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function OrdersPage({ searchParams }: Props) {
  const staff = await staffOf('orders.read', '/desk/orders')
  const filter = parseOrderFilter(await searchParams)
  const [{ orders, next, previous }, regions] = await Promise.all([listDeskOrders(filter, staff.role), listRegions()])
  const may = (permission: Parameters<typeof roleFor>[1]) => roleFor(staff.roles, permission) !== null
  const kinds = bulkKindCodes.filter((kind) => may(bulkKinds[kind]))
  const { after: _a, before: _b, sort, todo, ...values } = filter
  return (
    <DeskPage title="Заказы" actions={<LinkButton href={route('/desk/orders/runs')} prefetch={false} variant="quiet" size="s">Действия со списками</LinkButton>}>
      <StateTabs tabs={tabs.map(([value, text]) => ({ text, href: listHref(emptyFilter, { todo: value, sort: value === 'pack' ? 'old' : undefined }), current: todo === value }))} />
      <SavedViews staff={staff} list="orders" href="/desk/orders" query={listHref(filter, {}).split('?')[1] ?? ''} />
      <FilterBar
        href="/desk/orders"
        values={values}
        search={{ placeholder: 'Номер, фамилия, телефон, почта, артикул', label: 'Поиск заказов' }}
        fields={fieldsOf(regions)}
        kept={{ todo, sort: sort === 'new' ? undefined : sort }}
      />
      {orders.length === 0 ? (
        <Nothing filter={filter} />
      ) : (
        <>
          <OrderTable
            orders={orders}
            sorts={{
              placed: { href: listHref(filter, { sort: sort === 'new' ? 'old' : undefined }), now: sort === 'new' ? 'descending' : sort === 'old' ? 'ascending' : null },
              total: { href: listHref(filter, { sort: sort === 'dear' ? undefined : 'dear' }), now: sort === 'dear' ? 'descending' : null },
            }}
            packs={may('orders.fulfil')}
            selects={kinds.length > 0}
          />
          <KeysetNav
            newer={previous && listHref(filter, { before: previous })}
            older={next && listHref(filter, { after: next })}
            newerText="Назад"
            olderText="Дальше"
            note={`${counted(orders.length, 'заказ', 'заказа', 'заказов')} на странице`}
          />
        </>
      )}
      {kinds.length > 0 && <BulkActions kinds={kinds} print={may('orders.fulfil')} />}
    </DeskPage>
  )
}

const emptyFilter: OrderFilter = { sort: 'new' }

const tabs = [
  [undefined, 'Все'],
  ['pack', 'Ждут сборки'],
  ['ship', 'Ждут отправки'],
  ['deliver', 'В пути'],
  ['returns', 'Возвраты'],
  ['money', 'Деньги зависли'],
] as const

function fieldsOf(regions: readonly { readonly code: string; readonly name: string }[]): FilterField[] {
  return [
    { kind: 'select', name: 'state', label: 'Состояние', options: orderStates.map((value) => ({ value, text: stateWords[value].text })) },
    { kind: 'select', name: 'payment', label: 'Оплата', options: Object.entries(paymentWords).map(([value, text]) => ({ value, text })) },
    { kind: 'select', name: 'delivery', label: 'Доставка', options: Object.entries(deliveryWords).map(([value, text]) => ({ value, text })) },
    { kind: 'select', name: 'region', label: 'Регион', options: regions.map(({ code, name }) => ({ value: code, text: name })) },
    { kind: 'date', name: 'from', label: 'С' },
    { kind: 'date', name: 'to', label: 'По' },
  ]
}

function Nothing({ filter }: { readonly filter: OrderFilter }) {
  const { sort: _, after: _a, before: _b, todo, ...rest } = filter
  const filtered = Object.values(rest).some((value) => value !== undefined)
  if (filtered) return <DeskEmpty title="Ничего не нашлось" action={<LinkButton href={route('/desk/orders')} prefetch={false} variant="secondary" size="s">Все заказы</LinkButton>}>Проверьте номер или уберите часть фильтров. Имя ищется по началу фамилии или имени, артикул — по началу.</DeskEmpty>
  return <DeskEmpty title={todo === undefined ? 'Заказов пока нет' : 'Здесь всё сделано'}>{todo === undefined ? 'Первый появится, как только кто-то купит.' : 'Новые появятся сами.'}</DeskEmpty>
}
