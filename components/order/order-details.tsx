import type { ReactNode } from 'react'
import type { OrderView } from '#lib/orders/types.ts'
import { CancelOrder } from './cancel-order.tsx'
import type { LinkAction, OrderLink } from './link-form.tsx'
import { OrderContents } from './order-contents.tsx'
import { OrderFacts } from './order-facts.tsx'
import { orderSteps } from './order-steps.ts'
import { Timeline } from './timeline.tsx'

type Props = {
  readonly order: OrderView
  readonly link: OrderLink
  readonly cancel: LinkAction
  /** What stands above the timeline. */
  readonly children?: ReactNode
}

/** What happens to an order, where it goes and what is in it, side by side where there is room. */
export function OrderDetails({ order, link, cancel, children }: Props) {
  return (
    <div className="@container">
      <div className="grid items-start gap-10 @4xl:grid-cols-[minmax(0,1fr)_400px] @4xl:gap-12 @6xl:grid-cols-[minmax(0,1fr)_420px] @6xl:gap-20">
        <div className="grid gap-10">
          {children}
          <section aria-labelledby="order-timeline" className="grid gap-6">
            <h2 id="order-timeline" className="text-xl">
              Как идёт заказ
            </h2>
            <Timeline steps={orderSteps(order)} />
          </section>
          <section aria-labelledby="order-facts" className="grid gap-3">
            <h2 id="order-facts" className="text-xl">
              Доставка и получатель
            </h2>
            <OrderFacts order={order} />
          </section>
        </div>
        <div className="grid gap-4">
          <OrderContents order={order} />
          {order.cancellable && <CancelOrder link={link} paid={order.state === 'paid'} action={cancel} />}
        </div>
      </div>
    </div>
  )
}
