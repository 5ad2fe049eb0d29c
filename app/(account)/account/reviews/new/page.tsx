import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { AccountPage } from '#components/account/account-page.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { route } from '#components/ui/route.ts'
import { customerOf } from '#lib/auth/current-customer.ts'
import { lineOfProduct } from '#lib/reviews/queries.ts'
import { productSlug } from '#lib/wishlist/schema.ts'

export const metadata: Metadata = { title: 'Отзыв о товаре' }

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Where «Написать отзыв» on the page of a product leads: to the form of whoever bought it, to the reason for everybody else. */
export default async function NewReviewPage({ searchParams }: Props) {
  const slug = productSlug.safeParse((await searchParams).product).data
  const { personId } = await customerOf(slug === undefined ? '/account/reviews' : `/account/reviews/new?product=${slug}`)
  if (slug === undefined) redirect(route('/account/reviews'))
  const line = await lineOfProduct(personId, slug)
  if (line !== null) redirect(route(`/account/reviews/${line}`))
  return (
    <AccountPage title="Отзыв о товаре" back={{ href: '/account/reviews', text: 'Мои отзывы' }}>
      <EmptyState title="Этот товар вам ещё не доставлен" action={<LinkButton href={route(`/product/${slug}`)}>К товару</LinkButton>}>
        Отзыв пишут о&nbsp;том, что получили. Покупали без кабинета? Добавьте почту из&nbsp;заказа в&nbsp;«Личных данных» и&nbsp;подтвердите её: заказ появится у&nbsp;вас.
      </EmptyState>
    </AccountPage>
  )
}
