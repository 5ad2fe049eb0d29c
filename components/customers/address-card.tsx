import { ActionForm, type OutcomeAction } from '#components/account/action-form.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { route } from '#components/ui/route.ts'
import type { AddressView } from '#lib/customers/types.ts'
import { addressLines } from './address-lines.ts'
import { DeleteAddress } from './delete-address.tsx'

type Props = { readonly address: AddressView; readonly makeDefault: OutcomeAction; readonly remove: OutcomeAction }

/** A kept address and what can be done with it. */
export function AddressCard({ address, makeDefault, remove }: Props) {
  const { street, place } = addressLines(address)
  return (
    <article aria-label={`${street}, ${place}`} className="grid content-between gap-5 rounded-lg bg-surface p-5 ring-1 ring-line ring-inset sm:p-6">
      <div className="grid justify-items-start gap-1">
        {address.isDefault && <Badge tone="positive">предлагаем первым</Badge>}
        <p className="w-full text-lg break-words">{street}</p>
        <p className="w-full break-words text-muted">{place}</p>
      </div>
      <div className="flex flex-wrap gap-3">
        <LinkButton href={route(`/account/addresses/${address.id}`)} variant="secondary" aria-label={`Изменить: ${street}`}>
          Изменить
        </LinkButton>
        <DeleteAddress id={address.id} street={street} action={remove} />
        {!address.isDefault && (
          <ActionForm action={makeDefault} fields={{ id: address.id }} variant="quiet" label={`Предлагать первым: ${street}`}>
            Предлагать первым
          </ActionForm>
        )}
      </div>
    </article>
  )
}
