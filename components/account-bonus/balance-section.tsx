import Link from 'next/link'
import { AccountSection } from '#components/account/account-section.tsx'
import { route } from '#components/ui/route.ts'
import type { OwnBonuses } from '#lib/bonus/account/types.ts'
import { formatPoints, formatWhole } from '#lib/text/format-points.ts'
import { plural } from '#lib/text/plural.ts'
import { ExpiryList } from './expiry-list.tsx'

type Props = Pick<OwnBonuses, 'balance' | 'pending' | 'expiring' | 'redeemShare'>

/** What there is, what is on its way, and what goes when. */
export function BalanceSection({ balance, pending, expiring, redeemShare }: Props) {
  return (
    <AccountSection title="Сколько у вас">
      <div className="grid gap-x-12 gap-y-8 md:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
        <div className="grid content-start gap-4">
          <p className="flex flex-wrap items-baseline gap-x-3">
            <span className="text-4xl font-semibold">{formatWhole(balance)}</span>
            <span className="text-lg text-muted">{plural(balance, 'бонус', 'бонуса', 'бонусов')}</span>
          </p>
          <p className="max-w-prose text-pretty text-muted">
            Один бонус&nbsp;— рубль скидки. Бонусами можно оплатить до&nbsp;{redeemShare}&nbsp;% цены товаров: сколько, вы&nbsp;выбираете при&nbsp;оформлении заказа.
          </p>
          <Pending pending={pending} />
        </div>
        <ExpiryList expiring={expiring} />
      </div>
    </AccountSection>
  )
}

function Pending({ pending }: Pick<Props, 'pending'>) {
  if (pending.length === 0) return null
  return (
    <div className="grid gap-1">
      <h3 className="text-base">Ждём доставки</h3>
      <ul className="grid">
        {pending.map(({ order, points }) => (
          <li key={order} className="flex flex-wrap items-baseline justify-between gap-x-4 border-t border-line py-2.5 first:border-t-0">
            <Link href={route(`/account/orders/${order}`)} prefetch={false} className="link">
              Заказ №&nbsp;{order}
            </Link>
            <span className="whitespace-nowrap">+{formatPoints(points)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
