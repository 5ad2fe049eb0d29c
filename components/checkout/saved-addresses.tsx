import { useId } from 'react'
import { RadioCard } from '#components/ui/radio-card.tsx'
import type { SavedAddress } from '#lib/checkout/types.ts'
import type { CheckoutForm } from './checkout-form-type.ts'
import { placeOf } from './saved-place.ts'

type Props = {
  readonly form: CheckoutForm
  readonly addresses: readonly SavedAddress[]
  readonly chosen: SavedAddress | null
  /** Called with the region of the choice. */
  readonly onPick: (regionCode: string) => void
}

const nowhere = { regionCode: '', city: '', address: '', postcode: '' }

/** The addresses of the account, to be chosen instead of typed. Without scripts the first one stands in the fields. */
export function SavedAddresses({ form, addresses, chosen, onPick }: Props) {
  const name = useId()
  const pick = (place: ReturnType<typeof placeOf>) => {
    for (const field of ['regionCode', 'city', 'address', 'postcode'] as const) form.setValue(`delivery.${field}`, place[field], { shouldDirty: true })
    onPick(place.regionCode)
  }
  return (
    <fieldset className="grid min-w-0 gap-2 noscript:hidden">
      <legend className="mb-2 text-sm font-medium">Куда</legend>
      {addresses.map((saved) => (
        <RadioCard
          key={saved.id}
          name={name}
          value={saved.id}
          checked={chosen?.id === saved.id}
          onChange={() => pick(placeOf(saved))}
          title={`${saved.city}, ${saved.address}`}
          description={[saved.postcode, saved.regionName === saved.city ? null : saved.regionName].filter(Boolean).join(', ')}
        />
      ))}
      <RadioCard name={name} value="" checked={chosen === null} onChange={() => pick(nowhere)} title="Другой адрес" />
    </fieldset>
  )
}
