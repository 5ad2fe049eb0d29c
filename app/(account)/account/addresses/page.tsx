import type { Metadata } from 'next'
import { AccountPage } from '#components/account/account-page.tsx'
import { AddressCard } from '#components/customers/address-card.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { customerOf } from '#lib/auth/current-customer.ts'
import { ADDRESSES_MAX } from '#lib/customers/add-address.ts'
import { getAddresses } from '#lib/customers/queries.ts'
import { forgetAddress, offerFirst } from './actions.ts'

export const metadata: Metadata = { title: 'Адреса' }

export default async function AddressesPage() {
  const { personId } = await customerOf('/account/addresses')
  const addresses = await getAddresses(personId)
  if (addresses.length === 0) {
    return (
      <AccountPage title="Адреса">
        <EmptyState title="Здесь пока пусто" action={<LinkButton href="/account/addresses/new">Добавить адрес</LinkButton>}>
          Сохраните адрес один раз, и при оформлении не придётся вводить его снова. Кому доставка в пункт выдачи удобнее, тому он не нужен.
        </EmptyState>
      </AccountPage>
    )
  }
  return (
    <AccountPage title="Адреса" intro="Куда привозить: подставим при оформлении. Узнает адрес только тот, кто везёт заказ.">
      <ul className="grid gap-4 xl:grid-cols-2">
        {addresses.map((address) => (
          <li key={address.id} className="grid">
            <AddressCard address={address} makeDefault={offerFirst} remove={forgetAddress} />
          </li>
        ))}
      </ul>
      <div className="grid sm:justify-items-start">
        {addresses.length < ADDRESSES_MAX ? (
          <LinkButton href="/account/addresses/new">Добавить адрес</LinkButton>
        ) : (
          <p className="text-muted">В книге уже десять адресов. Удалите ненужный, чтобы добавить новый.</p>
        )}
      </div>
    </AccountPage>
  )
}
