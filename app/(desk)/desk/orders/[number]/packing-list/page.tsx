import type { Metadata } from 'next'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { PackingSheets } from '#components/desk-orders/packing-sheets.tsx'
import { MissingInDesk } from '#components/desk/missing-in-desk.tsx'
import { PrintButton } from '#components/order/print-button.tsx'
import { staffOf } from '#lib/auth/current-staff.ts'
import { readPackingLists } from '#lib/orders/desk-packing.ts'
import { orderNumberSchema } from '#lib/orders/desk-schema.ts'

export const metadata: Metadata = { title: 'Лист сборки' }

type Props = { readonly params: Promise<{ number: string }> }

export default async function PackingListPage({ params }: Props) {
  const { number } = await params
  const staff = await staffOf('orders.fulfil', `/desk/orders/${number}/packing-list`)
  const parsed = orderNumberSchema.safeParse({ number })
  const lists = parsed.success ? await readPackingLists(staff, [parsed.data.number]) : []
  if (lists.length === 0) return <MissingInDesk />
  return (
    <DeskPage title={`Лист сборки заказа № ${number}`} back={{ href: `/desk/orders/${number}`, text: `Заказ № ${number}` }} actions={<PrintButton />} intro="Имя, телефон и адрес открыты для сборки; покупатель видит это в журнале своих данных.">
      <PackingSheets lists={lists} />
    </DeskPage>
  )
}
