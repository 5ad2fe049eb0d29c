import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { AccountPage } from '#components/account/account-page.tsx'
import { MissingHere } from '#components/layout/missing-here.tsx'
import { ReturnForm } from '#components/order/return-form.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { route } from '#components/ui/route.ts'
import { customerOf } from '#lib/auth/current-customer.ts'
import { getReturnOffer } from '#lib/orders/get-return-offer.ts'
import { getOwnOrder } from '#lib/orders/queries.ts'
import { shop } from '#lib/shop.ts'
import { sendReturn } from '../../actions.ts'

export const metadata: Metadata = { title: 'Возврат' }

type Props = { readonly params: Promise<{ number: string }> }

export default async function ReturnPage({ params }: Props) {
  const { number } = await params
  const { personId } = await customerOf(`/account/orders/${number}/return`)
  const offer = await getReturnOffer(personId, number)
  if (!offer) {
    // Theirs, but nothing to return now: the order says what is going on.
    if (await getOwnOrder(personId, number)) redirect(route(`/account/orders/${number}`))
    return <MissingHere />
  }
  const isLate = !offer.open && !offer.lines.some(({ faultOpen }) => faultOpen)
  const path = route(`/account/orders/${offer.number}`)
  return (
    <AccountPage title="Возврат" intro={`Заказ № ${offer.number}`} back={{ href: path, text: `Заказ № ${offer.number}` }}>
      {isLate || offer.lines.length === 0 ? (
        <EmptyState title="Срок возврата прошёл" action={<LinkButton href={path}>К заказу</LinkButton>}>
          Если с&nbsp;товаром что-то не&nbsp;так, напишите на{' '}
          <a href={`mailto:${shop.email}`} className="link">
            {shop.email}
          </a>
          : разберёмся.
        </EmptyState>
      ) : (
        <ReturnForm offer={offer} action={sendReturn} />
      )}
    </AccountPage>
  )
}
