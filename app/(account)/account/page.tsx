import type { Metadata } from 'next'
import { AccountPage } from '#components/account/account-page.tsx'
import { AttentionList } from '#components/account/attention-list.tsx'
import { attentionOf } from '#components/account/attention-of.ts'
import { BlockNotice } from '#components/account/block-notice.tsx'
import { LatestOrders } from '#components/account/latest-orders.tsx'
import { RoomTiles } from '#components/account/room-tiles.tsx'
import { BonusTile } from '#components/account-bonus/bonus-tile.tsx'
import { SignOut } from '#components/account/sign-out.tsx'
import { customerOf } from '#lib/auth/current-customer.ts'
import { getGlance } from '#lib/bonus/account/get-glance.ts'
import { getContact } from '#lib/customers/queries.ts'
import { getOrders } from '#lib/orders/get-orders.ts'
import { acceptedPolicy } from '#lib/policy/accepted-policy.ts'
import { currentPolicy } from '#lib/policy/policy-at.ts'
import { getOwnBlocks } from '#lib/subjects/queries.ts'
import { leave } from './actions.ts'

export const metadata: Metadata = { title: 'Личный кабинет' }

export default async function OverviewPage() {
  const { personId, givenName, secondFactor } = await customerOf('/account')
  const [{ orders }, email, mobile, blocks, policy, read, bonuses] = await Promise.all([
    getOrders(personId, { take: 3 }), getContact(personId, 'email'), getContact(personId, 'mobile'), getOwnBlocks(personId), currentPolicy(), acceptedPolicy(personId),
    getGlance(personId),
  ])
  const unpaid = orders.filter(({ state, paymentMethod }) => state === 'placed' && paymentMethod === 'online').map(({ number }) => number)
  return (
    <AccountPage title={`Здравствуйте, ${givenName}!`} back={null}>
      <BlockNotice blocks={blocks} />
      <AttentionList items={attentionOf({ email, mobile, secondFactor, unpaid, newPolicy: read && read.number < policy.number ? policy.number : null })} />
      <BonusTile glance={bonuses} />
      <LatestOrders orders={orders} />
      <RoomTiles />
      <div className="lg:hidden">
        <SignOut leave={leave} />
      </div>
    </AccountPage>
  )
}
