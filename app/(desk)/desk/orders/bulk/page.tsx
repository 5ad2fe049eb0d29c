import type { Metadata } from 'next'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { DeskEmpty } from '#components/desk/empty.tsx'
import { MissingInDesk } from '#components/desk/missing-in-desk.tsx'
import { DeskSection } from '#components/desk/section.tsx'
import { BulkForm } from '#components/desk-orders/bulk-form.tsx'
import { OrderTable } from '#components/desk-orders/order-table.tsx'
import { bulkWords } from '#components/desk-orders/words.ts'
import { staffOf } from '#lib/auth/current-staff.ts'
import { BULK_MOST, bulkKindCodes, bulkKinds } from '#lib/bulk/kinds.ts'
import { listByNumbers } from '#lib/orders/desk-list.ts'
import { numbersOf } from '#lib/orders/desk-numbers.ts'
import { canGo } from '#lib/orders/order-states.ts'
import { counted } from '#lib/text/plural.ts'

export const metadata: Metadata = { title: 'Действие со списком' }

type Props = { readonly searchParams: Promise<{ kind?: string | string[]; numbers?: string | string[] }> }

const targets = { 'orders.pack': 'packed', 'orders.ship': 'shipped', 'orders.deliver': 'delivered', 'orders.cancel': 'cancelled' } as const

export default async function BulkPage({ searchParams }: Props) {
  const { kind: asked, numbers } = await searchParams
  const kind = bulkKindCodes.find((each) => each === asked)
  const staff = await staffOf(kind === undefined ? 'orders.read' : bulkKinds[kind], '/desk/orders/bulk')
  if (kind === undefined) return <MissingInDesk />
  const orders = await listByNumbers(numbersOf(numbers, BULK_MOST), staff.role)
  const ready = orders.filter((order) => canGo(order, targets[kind]))
  const others = orders.filter((order) => !canGo(order, targets[kind]))
  return (
    <DeskPage title={`${bulkWords[kind].title}: ${counted(ready.length, 'заказ', 'заказа', 'заказов')}`} back={{ href: '/desk/orders', text: 'Заказы' }} intro="Каждый заказ проверится ещё раз в тот момент, когда до него дойдёт очередь. Первые пять секунд всё можно остановить.">
      {ready.length === 0 ? (
        <DeskEmpty title="Ни с одним из выбранных заказов этого сделать нельзя">Проверьте их состояние в списке.</DeskEmpty>
      ) : (
        <>
          <DeskSection title="Проверьте и начните">
            <BulkForm kind={kind} numbers={ready.map(({ number }) => number)} />
          </DeskSection>
          <OrderTable orders={ready} sorts={{ placed: undefined, total: undefined }} packs={false} selects={false} />
        </>
      )}
      {others.length > 0 && (
        <DeskSection title={`Останутся как есть: ${others.length}`}>
          <p className="text-muted">Их состояние этого не позволяет: {others.slice(0, 20).map(({ number }) => `№ ${number}`).join(', ')}{others.length > 20 && '…'}</p>
        </DeskSection>
      )}
    </DeskPage>
  )
}
