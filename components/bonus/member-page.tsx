import Link from 'next/link'
import type { ReactNode } from 'react'
import { ContactLine } from '#components/auth/contact-line.tsx'
import type { DoorAction } from '#components/auth/door-state.ts'
import { Alert } from '#components/ui/alert.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { formatRoubles } from '#lib/money/money.ts'
import { formatPoints, formatRate } from '#lib/text/format-points.ts'
import { formatDate } from '#lib/text/format-moment.ts'
import { LeaveForm } from './leave-form.tsx'

type Props = {
  readonly token: string
  readonly channel: 'email' | 'sms'
  readonly contact: string
  readonly balance: number
  readonly pending: readonly { readonly order: number; readonly points: number }[]
  /** `at`: the first moment they cannot be spent at. */
  readonly expiring: readonly { readonly at: Date; readonly points: number }[]
  /** Just now. */
  readonly joined: boolean
  /** Basis points of a price that points may pay; null without rules. */
  readonly redeemShare: number | null
  /** The link to recommend the programme by; null while that gives nothing. */
  readonly friend: { readonly href: string; readonly code: string; readonly reward: number; readonly friendReward: number; readonly from: number } | null
  readonly leave: DoorAction
}

/** The points of a membership without an account: what there is, what comes, what goes, and how to spend it. */
export function MemberPage({ token, channel, contact, balance, pending, expiring, joined, redeemShare, friend, leave }: Props) {
  return (
    <div className="wrap py-8 sm:py-14">
      <div className="mx-auto grid w-full max-w-[640px] gap-10">
        {joined && (
          <Alert tone="success" title="Вы в программе" role="status">
            Сохраните эту страницу в&nbsp;закладки: по&nbsp;её ссылке видны ваши бонусы. Потеряете&nbsp;— введите тот&nbsp;же контакт{' '}
            <Link href="/bonus/join" prefetch={false} className="link">
              на&nbsp;странице вступления
            </Link>
            .
          </Alert>
        )}
        <header className="grid gap-2">
          <h1 className="text-xl">Мои бонусы</h1>
          <p className="text-3xl font-semibold">{formatPoints(balance)}</p>
          <div className="text-muted">
            <ContactLine contact={contact} />
          </div>
        </header>
        {pending.length > 0 && (
          <Part id="pending" title="Ожидаются">
            <ul>
              {pending.map(({ order, points }) => (
                <Line key={order} name={`Заказ №\u00a0${order}, когда вы его получите`} value={formatPoints(points)} />
              ))}
            </ul>
          </Part>
        )}
        {expiring.length > 0 && (
          <Part id="expiring" title="До какого дня действуют">
            <ul>
              {expiring.map(({ at, points }) => (
                <Line key={at.getTime()} name={`${formatDate(new Date(at.getTime() - 1))} включительно`} value={formatPoints(points)} />
              ))}
            </ul>
          </Part>
        )}
        <Part id="spend" title="Как потратить">
          <p>
            Войдите или заведите личный кабинет с&nbsp;{channel === 'email' ? 'этой почтой' : 'этим номером'}: бонусы перейдут в&nbsp;него с&nbsp;теми&nbsp;же сроками.
            {redeemShare !== null && ` При оформлении заказа ими можно оплатить до\u00a0${formatRate(redeemShare)} цены товаров.`}
          </p>
          <div className="mt-4 flex flex-wrap gap-3">
            <LinkButton href="/sign-up?next=%2Faccount%2Fbonuses" prefetch={false}>
              Завести кабинет
            </LinkButton>
            <LinkButton href="/sign-in?next=%2Faccount%2Fbonuses" variant="secondary" prefetch={false}>
              Войти
            </LinkButton>
          </div>
        </Part>
        {friend && (
          <Part id="friend" title="Пригласить друга">
            <p>
              Пришлите ссылку тому, кто у&nbsp;нас ещё не&nbsp;покупал. Когда он получит заказ с&nbsp;товарами от&nbsp;{formatRoubles(friend.from)}, вам придёт{' '}
              {formatPoints(friend.reward)}, ему&nbsp;— {formatPoints(friend.friendReward)}.
            </p>
            <p className="mt-3 rounded-md bg-ground p-4 wrap-anywhere select-all">{friend.href}</p>
            <p className="mt-2 text-sm text-muted">
              Или назовите код: <span className="font-medium text-ink select-all">{friend.code}</span>
            </p>
          </Part>
        )}
        <Part id="leave" title="Выйти из программы">
          <LeaveForm token={token} balance={balance} pending={pending.reduce((sum, { points }) => sum + points, 0)} action={leave} />
        </Part>
      </div>
    </div>
  )
}

function Part({ id, title, children }: { readonly id: string; readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-3 text-xl">
        {title}
      </h2>
      {children}
    </section>
  )
}

function Line({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-line py-3 first:border-t">
      <span>{name}</span>
      <span className="font-medium">{value}</span>
    </li>
  )
}
