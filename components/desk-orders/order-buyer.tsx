import Link from 'next/link'
import { Facts } from '#components/desk/facts.tsx'
import { Masked } from '#components/desk/masked.tsx'
import { DeskSection } from '#components/desk/section.tsx'
import { Unmask } from '#components/desk/unmask.tsx'
import { route } from '#components/ui/route.ts'
import type { DeskOrder } from '#lib/orders/desk-order.ts'
import { formatDays } from '#lib/text/format-days.ts'
import { formatPhone } from '#lib/text/format-phone.ts'
import type { OrderRights } from './order-view.tsx'
import { deliveryWords } from './words.ts'

/** Who bought it and where it goes; masked until there is a reason (5.5). */
export function OrderBuyer({ order, may }: { readonly order: DeskOrder; readonly may: OrderRights }) {
  const { contact, opened, gone } = order
  const show = (text: string) => (opened ? text : <Masked text={text} />)
  return (
    <DeskSection
      title="Покупатель"
      action={gone ? null : <Unmask whose={{ orderId: order.orderId }} until={opened?.until ?? null} reason={opened?.reason} canUnmask={may.unmask} />}
    >
      {gone ? (
        <p className="text-muted">Персональные данные этого заказа уничтожены.</p>
      ) : (
        <Facts
          facts={[
            { term: 'Имя', value: show(contact.name) },
            { term: 'Телефон', value: opened ? <a href={`tel:${contact.phone}`} className="link">{formatPhone(contact.phone)}</a> : show(contact.phone) },
            { term: 'Почта', value: opened ? <a href={`mailto:${contact.email}`} className="link">{contact.email}</a> : show(contact.email) },
            { term: 'Кто', value: order.personId === null ? 'Гость' : may.customer ? <Link href={route(`/desk/customers/${order.personId}`)} prefetch={false} className="link">Карточка покупателя</Link> : 'Покупатель с кабинетом' },
          ]}
        />
      )}
      <Facts
        facts={[
          { term: 'Доставка', value: `${deliveryWords[order.deliveryMethod]}, ${formatDays({ min: order.deliveryDaysMin, max: order.deliveryDaysMax })}` },
          { term: 'Регион', value: order.region.name },
          { term: 'Куда', value: gone ? null : order.pickupAddress !== null || opened?.address ? contact.place : <Masked text={contact.place} /> },
          { term: 'Вес', value: `${(order.weight / 1000).toLocaleString('ru')} кг` },
          { term: 'Трек-номер', value: order.track && <span className="font-mono">{order.track}</span> },
        ]}
      />
    </DeskSection>
  )
}
