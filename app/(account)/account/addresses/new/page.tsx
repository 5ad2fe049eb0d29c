import type { Metadata } from 'next'
import { AccountPage } from '#components/account/account-page.tsx'
import { AccountSection } from '#components/account/account-section.tsx'
import { AddressForm } from '#components/customers/address-form.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { customerOf } from '#lib/auth/current-customer.ts'
import { getRegions } from '#lib/delivery/queries.ts'
import { keepAddress } from '../actions.ts'

export const metadata: Metadata = { title: 'Новый адрес' }

export default async function NewAddressPage() {
  await customerOf('/account/addresses/new')
  return (
    <AccountPage title="Новый адрес" back={{ href: '/account/addresses', text: 'Адреса' }}>
      <AccountSection title="Куда привозить">
        <AddressForm address={null} regions={await getRegions()} save={keepAddress}>
          <LinkButton href="/account/addresses" variant="secondary">
            Не добавлять
          </LinkButton>
        </AddressForm>
      </AccountSection>
    </AccountPage>
  )
}
