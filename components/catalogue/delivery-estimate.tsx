import Link from 'next/link'
import { Icon } from '#components/ui/icon.tsx'
import { withFreeDelivery } from '#lib/delivery/free-delivery.ts'
import { getDeliveryEstimate } from '#lib/delivery/queries.ts'
import type { DeliveryMethod } from '#lib/delivery/types.ts'
import { formatRoubles } from '#lib/money/money.ts'

const names: Readonly<Record<DeliveryMethod, string>> = {
  courier: 'Курьер',
  pickup: 'Пункт выдачи',
  post: 'Почта',
}

type Props = {
  /** Grams. */
  readonly weight: number
  /** Kopecks: from a certain sum a method may be free. */
  readonly goods: number
}

/** What delivery costs at least and how long it takes, for this one purchase. The exact sum needs the region. */
export async function DeliveryEstimate({ weight, goods }: Props) {
  const quotes = (await getDeliveryEstimate(weight)).map((quote) => withFreeDelivery(quote, goods))
  if (quotes.length === 0) return null
  return (
    <div className="flex gap-4">
      <Icon name="truck" className="size-6" />
      <div className="grid flex-1 gap-1">
        <p className="font-medium">Доставка по России</p>
        <ul className="text-muted">
          {quotes.map(({ method, price, daysMin, daysMax }) => (
            <li key={method} className="flex flex-wrap justify-between gap-x-4">
              <span>{names[method]}</span>
              <span>
                {price === 0 ? 'бесплатно' : `от\u00a0${formatRoubles(price)}`}, {daysMin}–{daysMax}&nbsp;дн.
              </span>
            </li>
          ))}
        </ul>
        <Link href="/delivery" prefetch={false} className="link w-fit">
          Стоимость по регионам
        </Link>
      </div>
    </div>
  )
}
