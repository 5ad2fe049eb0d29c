import type { Metadata } from 'next'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { MissingInDesk } from '#components/desk/missing-in-desk.tsx'
import { StateBadge } from '#components/desk/state-badge.tsx'
import { DeskOrderView } from '#components/desk-orders/order-view.tsx'
import { NoteForm } from '#components/desk-orders/note-form.tsx'
import { OrderActions } from '#components/desk-orders/order-actions.tsx'
import { stepsOf } from '#components/desk-orders/steps-of.ts'
import { stateWords } from '#components/desk-orders/words.ts'
import { staffOf } from '#lib/auth/current-staff.ts'
import { type Permission, roleFor } from '#lib/auth/permissions.ts'
import { getDeskOrder } from '#lib/orders/desk-order.ts'
import { orderNumberSchema } from '#lib/orders/desk-schema.ts'
import { formatMoment } from '#lib/text/format-moment.ts'
import { isUnmasked } from '#lib/unmasking/is-unmasked.ts'

type Props = { readonly params: Promise<{ number: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Заказ № ${(await params).number}` }
}

export default async function DeskOrderPage({ params }: Props) {
  const { number } = await params
  const staff = await staffOf('orders.read', `/desk/orders/${number}`)
  const parsed = orderNumberSchema.safeParse({ number })
  const order = parsed.success ? await getDeskOrder(parsed.data.number, staff.role, ({ orderId }) => isUnmasked(staff, { orderId })) : null
  if (!order) return <MissingInDesk />
  const may = (permission: Permission) => roleFor(staff.roles, permission) !== null
  const { text, tone } = stateWords[order.state]
  return (
    <DeskPage
      title={`Заказ № ${order.number}`}
      badge={<StateBadge tone={tone}>{text}</StateBadge>}
      back={{ href: '/desk/orders', text: 'Заказы' }}
      intro={`Оформлен в ${formatMoment(order.placedAt).replace(/ \(.*/, '')}`}
      actions={<OrderActions number={order.number} steps={stepsOf(order, may)} refunds={order.payments.some(({ state }) => state === 'succeeded')} />}
    >
      <DeskOrderView order={order} may={{ refund: may('orders.refund'), receive: may('returns.receive'), unmask: may('personal.unmask'), customer: may('customers.read') }} noteForm={may('orders.note') && !order.gone ? <NoteForm number={order.number} /> : null} />
    </DeskPage>
  )
}
