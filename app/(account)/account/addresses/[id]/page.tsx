import type { Metadata } from 'next'
import { AccountPage } from '#components/account/account-page.tsx'
import { AccountSection } from '#components/account/account-section.tsx'
import { AddressForm } from '#components/customers/address-form.tsx'
import { MissingHere } from '#components/layout/missing-here.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { customerOf } from '#lib/auth/current-customer.ts'
import { getAddress } from '#lib/customers/queries.ts'
import { getRegions } from '#lib/delivery/queries.ts'
import { keepAddress } from '../actions.ts'

export const metadata: Metadata = { title: 'Изменить адрес' }

type Props = { readonly params: Promise<{ id: string }> }

export default async function AddressPage({ params }: Props) {
  const { id } = await params
  const { personId } = await customerOf(`/account/addresses/${id}`)
  const [address, regions] = await Promise.all([getAddress(personId, id), getRegions()])
  if (!address) return <MissingHere />
  return (
    <AccountPage title="Изменить адрес" back={{ href: '/account/addresses', text: 'Адреса' }}>
      <AccountSection title="Куда привозить">
        <AddressForm address={address} regions={regions} save={keepAddress}>
          <LinkButton href="/account/addresses" variant="secondary">
            Не менять
          </LinkButton>
        </AddressForm>
      </AccountSection>
    </AccountPage>
  )
}
