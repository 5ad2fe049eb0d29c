import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AskAgain } from '#components/order/ask-again.tsx'
import { CancelOrder } from '#components/order/cancel-order.tsx'
import { Countdown } from '#components/order/countdown.tsx'
import { LinkForm } from '#components/order/link-form.tsx'
import { OrderContents } from '#components/order/order-contents.tsx'
import { OrderFacts } from '#components/order/order-facts.tsx'
import { orderStatus } from '#components/order/order-status.ts'
import { orderSteps } from '#components/order/order-steps.ts'
import { StatusCard } from '#components/order/status-card.tsx'
import { Timeline } from '#components/order/timeline.tsx'
import { formatRoubles } from '#lib/money/money.ts'
import { getOrder } from '#lib/orders/queries.ts'
import { formatMoment } from '#lib/text/format-moment.ts'
import { syncOrder } from '#lib/payments/sync-order.ts'
import { cancel, pay, repeat } from './actions.ts'

export const metadata: Metadata = { title: 'Ваш заказ', robots: { index: false, follow: false } }

type Props = {
  readonly params: Promise<{ number: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function OrderPage({ params, searchParams }: Props) {
  const [{ number }, { key }] = await Promise.all([params, searchParams])
  const link = { number: Number(number), key: typeof key === 'string' ? key : '' }
  const order = await readOrder(link)
  if (!order) notFound()
  const { payable, paymentPending, paymentMethod, cancellable, expiresAt, refund, state, total } = order
  const lapsing = state === 'placed' && paymentMethod === 'online' && !payable
  const unsettled = paymentPending || lapsing || refund?.done === false
  return (
    <div className="wrap grid gap-8 py-8 sm:py-12">
      {unsettled && <AskAgain />}
      <StatusCard status={orderStatus(order)} number={order.number}>
        {payable && (
          <>
            <LinkForm link={link} action={pay} size="l">
              {paymentPending ? 'Вернуться к оплате' : `Оплатить ${formatRoubles(total)}`}
            </LinkForm>
            {expiresAt && (
              <p className="text-sm">
                Товары отложены до {formatMoment(expiresAt)}. Осталось <Countdown until={expiresAt.toISOString()} />
              </p>
            )}
          </>
        )}
        {(state === 'placed' || state === 'paid') && (
          <p className="text-sm">Ссылка на эту страницу — в письме, которое мы отправили на {order.contact.email}.</p>
        )}
        {(state === 'expired' || state === 'cancelled') && (
          <LinkForm link={link} action={repeat} variant="secondary">
            Повторить заказ
          </LinkForm>
        )}
      </StatusCard>
      <div className="grid items-start gap-10 lg:grid-cols-[minmax(0,1fr)_420px] xl:gap-20">
        <div className="grid gap-10">
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
          {cancellable && <CancelOrder link={link} paid={state === 'paid'} action={cancel} />}
        </div>
      </div>
    </div>
  )
}

/** The order, after asking the bank about a payment that is under way. */
async function readOrder(link: { number: number; key: string }) {
  const order = await getOrder(link)
  if (!order?.paymentPending) return order
  await syncOrder(order.id)
  return getOrder(link)
}
