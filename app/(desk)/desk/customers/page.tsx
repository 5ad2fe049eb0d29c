import type { Metadata } from 'next'
import { Suspense } from 'react'
import { CustomersTable } from '#components/customer-desk/customers-table.tsx'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { FilterBar } from '#components/desk/filter-bar.tsx'
import { SavedViews } from '#components/desk/saved-views.tsx'
import { TableSkeleton } from '#components/desk/table-skeleton.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { route } from '#components/ui/route.ts'
import { roleFor } from '#lib/auth/permissions.ts'
import { staffOf } from '#lib/auth/current-staff.ts'
import { customersQuery } from '#lib/customer-desk/schema.ts'
import { seesBlocked, sightOf } from '#lib/customer-desk/sight.ts'

export const metadata: Metadata = { title: 'Покупатели' }

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function CustomersPage({ searchParams }: Props) {
  const [staff, params] = await Promise.all([staffOf('customers.read', '/desk/customers'), searchParams])
  const query = customersQuery.parse(params)
  const role = sightOf(staff)
  const show = [
    { value: 'orders', text: 'С заказами' },
    { value: 'account', text: 'С личным кабинетом' },
    ...(seesBlocked(role) ? [{ value: 'blocked', text: 'Данные заблокированы' }] : []),
  ]
  return (
    <DeskPage
      title="Покупатели"
      intro="Имена и контакты скрыты: в карточке их можно открыть с указанием причины. Покупатели без личного кабинета видны в своих заказах."
      actions={
        roleFor(staff.roles, 'customers.merge') && (
          <LinkButton href={route('/desk/customers/merge')} prefetch={false} variant="secondary" size="s">
            Объединить двух
          </LinkButton>
        )
      }
    >
      <SavedViews staff={staff} list="customers" href="/desk/customers" query={new URLSearchParams(query.show ? { show: query.show } : {}).toString()} />
      <FilterBar
        href="/desk/customers"
        values={{ q: query.q, show: query.show }}
        search={{ placeholder: 'Фамилия, почта или телефон — целиком или начало', label: 'Поиск покупателей' }}
        fields={[{ kind: 'select', name: 'show', label: 'Показать', options: show, any: 'Всех' }]}
      />
      <Suspense key={JSON.stringify(query)} fallback={<TableSkeleton rows={8} />}>
        <CustomersTable role={role} query={query} seesOrders={roleFor(staff.roles, 'orders.read') !== null} />
      </Suspense>
    </DeskPage>
  )
}
