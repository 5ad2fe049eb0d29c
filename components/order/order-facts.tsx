import { methodNames } from '#components/checkout/offer-text.ts'
import { SpecList } from '#components/ui/spec-list.tsx'
import type { OrderView } from '#lib/orders/types.ts'
import { formatDays } from '#lib/text/format-days.ts'
import { formatPhone } from '#lib/text/format-phone.ts'
import { keepAbbreviations } from '#lib/text/keep-abbreviations.ts'

/** Where the order goes, to whom, and how it is paid: what the buyer told us, nothing else. */
export function OrderFacts({ order: { state, contact, delivery, paymentMethod } }: { readonly order: OrderView }) {
  const awaited = ['placed', 'paid', 'packed', 'shipped'].includes(state)
  return (
    <SpecList
      rows={[
        { name: methodNames[delivery.method], value: keepAbbreviations(delivery.place) },
        ...(awaited ? [{ name: 'Срок доставки', value: `${formatDays({ min: delivery.daysMin, max: delivery.daysMax })} после отправки` }] : []),
        ...(delivery.track === null ? [] : [{ name: 'Трек-номер', value: <span className="select-all">{delivery.track}</span> }]),
        { name: 'Получатель', value: contact.name },
        { name: 'Телефон', value: formatPhone(contact.phone) },
        { name: 'Электронная почта', value: <span className="break-words">{contact.email}</span> },
        { name: 'Оплата', value: paymentMethod === 'online' ? 'Онлайн: картой или через СБП' : 'При получении' },
      ]}
    />
  )
}
