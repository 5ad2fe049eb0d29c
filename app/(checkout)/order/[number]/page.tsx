import type { Metadata } from 'next'
import Link from 'next/link'
import { MissingHere } from '#components/layout/missing-here.tsx'
import { LookAgain } from '#components/ui/look-again.tsx'
import { isUnsettled } from '#components/order/is-unsettled.ts'
import { LinkForm } from '#components/order/link-form.tsx'
import { OrderDetails } from '#components/order/order-details.tsx'
import { orderStatus } from '#components/order/order-status.ts'
import { PayOrder } from '#components/order/pay-order.tsx'
import { ReturnCard } from '#components/order/return-card.tsx'
import { openReturn } from '#components/order/return-words.ts'
import { StatusCard } from '#components/order/status-card.tsx'
import { WaitingConsents } from '#components/order/waiting-consents.tsx'
import { route } from '#components/ui/route.ts'
import { currentCustomer } from '#lib/auth/current-customer.ts'
import { waitingChannels } from '#lib/consent/waiting-channels.ts'
import { getOrder } from '#lib/orders/queries.ts'
import type { OrderView } from '#lib/orders/types.ts'
import { syncOrder } from '#lib/payments/sync-order.ts'
import { shop } from '#lib/shop.ts'
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
  if (!order) return <MissingHere title="Заказ не найден">Откройте его по ссылке из письма: одного номера мало, чтобы чужой заказ никто не увидел.</MissingHere>
  const { state } = order
  const isOwn = order.personId !== null && (await currentCustomer())?.personId === order.personId
  const open = openReturn(order)
  const { email, phone } = order.contact
  const waiting = state === 'placed' || state === 'paid' ? await waitingChannels({ email, sms: phone, at: order.placedAt }) : []
  return (
    <div className="wrap grid gap-8 py-8 sm:py-12">
      {isUnsettled(order) && <LookAgain soon />}
      <StatusCard status={orderStatus(order)} number={order.number}>
        <PayOrder order={order} link={link} pay={pay} />
        {isUnsettled(order) && (
          <a href={`?key=${encodeURIComponent(link.key)}`} className="link hidden w-fit noscript:block">
            Обновить страницу
          </a>
        )}
        {(state === 'placed' || state === 'paid') && (
          <p className="text-sm">Ссылка на эту страницу — в письме, которое мы отправили на {email}.</p>
        )}
        <WaitingConsents channels={waiting} email={email} />
        {(state === 'expired' || state === 'cancelled') && (
          <LinkForm link={link} action={repeat} variant="secondary">
            Повторить заказ
          </LinkForm>
        )}
        {isOwn ? <InAccount number={order.number} /> : order.returnable && <HowToReturn order={order} />}
      </StatusCard>
      <OrderDetails order={order} link={link} cancel={cancel}>
        {open && <ReturnCard order={order} open={open} />}
      </OrderDetails>
    </div>
  )
}

function InAccount({ number }: { readonly number: number }) {
  return (
    <p>
      <Link href={route(`/account/orders/${number}`)} prefetch={false} className="link inline-flex min-h-11 items-center">
        Открыть в личном кабинете
      </Link>
    </p>
  )
}

/** The link alone does not send goods back: whoever does it has shown that the order is theirs. */
function HowToReturn({ order }: { readonly order: OrderView }) {
  return (
    <p className="max-w-prose text-sm">
      Чтобы оформить возврат,{' '}
      {order.personId === null ? (
        <>
          <Link href={route('/sign-up')} prefetch={false} className="link">
            зарегистрируйтесь
          </Link>{' '}
          с&nbsp;почтой из&nbsp;этого заказа: он&nbsp;появится в&nbsp;личном кабинете
        </>
      ) : (
        <Link href={route(`/sign-in?next=${encodeURIComponent(`/account/orders/${order.number}/return`)}`)} prefetch={false} className="link">
          войдите в&nbsp;личный кабинет
        </Link>
      )}
      . Или напишите на{' '}
      <a href={`mailto:${shop.email}`} className="link">
        {shop.email}
      </a>
      .
    </p>
  )
}

/** The order, after asking the bank about a payment that is under way. */
async function readOrder(link: { number: number; key: string }) {
  const order = await getOrder(link)
  if (!order?.paymentPending) return order
  await syncOrder(order.id)
  return getOrder(link)
}
