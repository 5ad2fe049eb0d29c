import type { Metadata } from 'next'
import { AccountPage } from '#components/account/account-page.tsx'
import { ClaimForm } from '#components/appeals/claim-form.tsx'
import { chosenOf, claimOptions } from '#components/appeals/kind-options.ts'
import { customerOf } from '#lib/auth/current-customer.ts'
import { getOrders } from '#lib/orders/get-orders.ts'
import { formatDate } from '#lib/text/format-moment.ts'
import { sendOwnClaim } from '../../actions.ts'

export const metadata: Metadata = { title: 'Новая претензия' }

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function NewClaimPage({ searchParams }: Props) {
  const { kind, order } = await searchParams
  const { personId } = await customerOf('/account/requests/claims/new')
  const { orders } = await getOrders(personId, { take: 50 })
  const options = orders.map(({ number, placedAt }) => ({ number, text: `№ ${number}, ${formatDate(placedAt)}` }))
  return (
    <AccountPage
      title="Новая претензия"
      intro="Ответим за 30 дней, о возврате денег и недостатках товара — за 10. Это предложение решить вопрос без суда: в суд можно обратиться и без него."
      back={{ href: '/account/requests', text: 'Обращения' }}
    >
      <ClaimForm action={sendOwnClaim} kinds={claimOptions} chosen={chosenOf(claimOptions, kind)} orders={options} order={options.some(({ number }) => String(number) === order) ? String(order) : ''} />
    </AccountPage>
  )
}
