import type { Metadata } from 'next'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { DeskEmpty } from '#components/desk/empty.tsx'
import { PackingSheets } from '#components/desk-orders/packing-sheets.tsx'
import { PrintButton } from '#components/order/print-button.tsx'
import { staffOf } from '#lib/auth/current-staff.ts'
import { PACKING_MOST, readPackingLists } from '#lib/orders/desk-packing.ts'
import { numbersOf } from '#lib/orders/desk-numbers.ts'
import { counted } from '#lib/text/plural.ts'

export const metadata: Metadata = { title: 'Листы сборки' }

type Props = { readonly searchParams: Promise<{ numbers?: string | string[] }> }

export default async function PackingListsPage({ searchParams }: Props) {
  const staff = await staffOf('orders.fulfil', '/desk/orders/packing-lists')
  const numbers = numbersOf((await searchParams).numbers, PACKING_MOST)
  const lists = numbers.length > 0 ? await readPackingLists(staff, numbers) : []
  return (
    <DeskPage title="Листы сборки" back={{ href: '/desk/orders?todo=pack&sort=old', text: 'Ждут сборки' }} actions={lists.length > 0 && <PrintButton />} intro={lists.length > 0 ? `${counted(lists.length, 'лист', 'листа', 'листов')}, каждый на своей странице. Имена, телефоны и адреса открыты для сборки; покупатели видят это в журнале своих данных.` : undefined}>
      {lists.length === 0 ? <DeskEmpty title="Печатать нечего">Среди выбранных заказов нет таких, которые ещё собирают или отправляют.</DeskEmpty> : <PackingSheets lists={lists} />}
    </DeskPage>
  )
}
