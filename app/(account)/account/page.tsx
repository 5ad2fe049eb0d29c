import type { Metadata } from 'next'
import { AccountPage } from '#components/account/account-page.tsx'
import { RoomTiles } from '#components/account/room-tiles.tsx'
import { customerOf } from '#lib/auth/current-customer.ts'

export const metadata: Metadata = { title: 'Личный кабинет' }

export default async function OverviewPage() {
  const { givenName } = await customerOf('/account')
  return (
    <AccountPage title={`Здравствуйте, ${givenName}`} back={null}>
      <RoomTiles />
    </AccountPage>
  )
}
