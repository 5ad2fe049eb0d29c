import type { ReactNode } from 'react'
import { cx } from '#components/ui/cx.ts'
import { Icon, type IconName } from '#components/ui/icon.tsx'
import type { OrderStatus } from './order-status.ts'

const looks: Readonly<Record<OrderStatus['tone'], { readonly card: string; readonly mark: string; readonly icon: IconName }>> = {
  signal: { card: 'bg-signal-wash', mark: 'bg-signal text-on-signal', icon: 'arrow-right' },
  positive: { card: 'bg-positive-wash', mark: 'bg-positive text-paper', icon: 'check' },
  neutral: { card: 'bg-ground', mark: 'bg-ink text-paper', icon: 'info' },
  caution: { card: 'bg-caution-wash', mark: 'bg-caution text-paper', icon: 'alert' },
}

type Props = {
  readonly status: OrderStatus
  /** Left out where the page has said it already: the card is a section of that page then. */
  readonly number?: number
  readonly children?: ReactNode
}

/** Where the order is, in words that can be read from afar, and what can be done now. */
export function StatusCard({ status: { tone, title, text }, number, children }: Props) {
  const { card, mark, icon } = looks[tone]
  const Heading = number === undefined ? 'h2' : 'h1'
  return (
    <section className={cx('grid gap-6 rounded-xl p-6 sm:grid-cols-[auto_1fr] sm:p-10', card)}>
      <span aria-hidden className={cx('grid size-14 place-items-center rounded-full', mark)}>
        <Icon name={icon} className="size-7" />
      </span>
      <div className="grid min-w-0 content-start gap-6">
        <div role="status" className="grid gap-3">
          {number !== undefined && <p>Заказ № {number}</p>}
          <Heading className={number === undefined ? 'text-2xl' : 'text-3xl'}>{title}</Heading>
          <p className="max-w-prose text-lg text-pretty">{text}</p>
        </div>
        <div className="grid gap-4 empty:hidden">{children}</div>
      </div>
    </section>
  )
}
