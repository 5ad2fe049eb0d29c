import type { ReactNode } from 'react'
import type { OrderView, ReturnView } from '#lib/orders/types.ts'
import { takenText } from '#lib/text/order-points.ts'
import { formatDay } from '#lib/text/format-moment.ts'
import { HowToSend } from './how-to-send.tsx'
import { parcelText, reasonNames, refundClock } from './return-words.ts'

type Props = {
  readonly order: OrderView
  readonly open: ReturnView
  /** Withdrawing it; only its owner can. */
  readonly children?: ReactNode
}

/** A return that is on its way: what, why, how much comes back until when, and how to send it. */
export function ReturnCard({ order, open, children }: Props) {
  return (
    <section aria-labelledby="order-return" className="grid gap-5 rounded-lg bg-surface p-5 ring-1 ring-line ring-inset sm:p-6">
      <div className="grid gap-1">
        <h2 id="order-return" className="text-xl">
          Возврат
        </h2>
        <p className="text-muted">
          Заявка от&nbsp;{formatDay(open.requestedAt)} · {reasonNames[open.reason]}
        </p>
      </div>
      <ul className="grid gap-1">
        {open.lines.map(({ position, quantity }) => {
          const line = order.lines.find((each) => each.position === position)
          return (
            line && (
              <li key={position}>
                {line.name}, {line.option}&nbsp;— {quantity}&nbsp;шт.
              </li>
            )
          )
        })}
      </ul>
      <p className="font-medium">{refundClock(open, order.paidOnline)}</p>
      {order.points.earned > 0 && open.bonusTaken > 0 && <p className="text-sm text-muted">{takenText(open.bonusTaken)}</p>}
      <div className="grid gap-2">
        <h3 className="font-medium">Как отправить</h3>
        <HowToSend number={order.number} parcel={parcelText(open.reason)} />
      </div>
      {children}
    </section>
  )
}
