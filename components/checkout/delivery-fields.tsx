import { useWatch } from 'react-hook-form'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { cx } from '#components/ui/cx.ts'
import { RadioCard } from '#components/ui/radio-card.tsx'
import type { CheckoutView } from '#lib/checkout/types.ts'
import type { DeliveryMethod } from '#lib/delivery/types.ts'
import { type CheckoutForm, errorOf, givenOf } from './checkout-form-type.ts'
import { offerOf } from './checkout-sum.ts'
import { Choice } from './choice.tsx'
import { methodNames, offerText } from './offer-text.ts'
import { PickupPoints } from './pickup-points.tsx'
import { RegionField } from './region-field.tsx'
import { SavedAddresses } from './saved-addresses.tsx'
import { savedIn } from './saved-place.ts'
import { TextField } from './text-field.tsx'
import { why } from './why.ts'

const methods: readonly DeliveryMethod[] = ['pickup', 'courier', 'post']

type Props = { readonly form: CheckoutForm; readonly view: CheckoutView }

/** Where to and how. What a method does not need is not asked (3.2.4); without scripts the style sheet hides it. */
export function DeliveryFields({ form, view }: Props) {
  const delivery = useWatch({ control: form.control, name: 'delivery' })
  const method = delivery?.method
  const regionCode = delivery?.regionCode ?? ''
  const addresses = view.buyer?.addresses ?? []
  const saved = savedIn(addresses, delivery)
  // What stands in a chosen address is not asked again, unless something about it is wrong or missing.
  const isKnown = saved !== null && !placeFields.some((name) => errorOf(form, name)) && (method !== 'post' || saved.postcode !== null)
  const points = view.pickupPoints.filter((point) => point.regionCode === regionCode)
  const settle = (newRegion: string) => {
    form.setValue('delivery.pickupPointId', '')
    if (method && !offerOf(view, newRegion, method)) form.setValue('delivery.method', '')
    form.clearErrors('delivery')
  }
  return (
    <div className="group/delivery grid gap-5">
      {addresses.length > 0 && <SavedAddresses form={form} addresses={addresses} chosen={saved} onPick={settle} />}
      <div className={cx('sm:max-w-md', isKnown && 'hidden noscript:block')}>
        <RegionField form={form} regions={view.regions} onPick={settle} />
      </div>
      <Choice form={form} name="delivery.method">
        {methods.map((name) => {
          const offer = offerOf(view, regionCode, name)
          const { aside, description } = offerText(name, offer)
          return (
            <RadioCard
              key={name}
              {...form.register('delivery.method')}
              value={name}
              defaultChecked={givenOf(form, 'delivery.method') === name}
              disabled={offer === null}
              title={methodNames[name]}
              description={description}
              aside={aside}
            />
          )
        })}
      </Choice>
      {method === 'pickup' && points.length > 0 && <PickupPoints form={form} points={points} />}
      {method === 'pickup' && regionCode === '' && <p className="text-muted">Выберите регион — покажем пункты выдачи.</p>}
      <div className={cx('hidden gap-x-4 gap-y-5 sm:grid-cols-6', !isKnown && shownFor, isKnown && shownPlainly)}>
        <div className={cx('hidden sm:col-span-2', 'group-has-[[value=post]:checked]/delivery:block')}>
          <TextField form={form} name="delivery.postcode" inputMode="numeric" autoComplete="postal-code" maxLength={10} why={why.postcode} />
        </div>
        <div className="sm:col-span-6 group-has-[[value=post]:checked]/delivery:sm:col-span-4">
          <TextField form={form} name="delivery.city" autoComplete="address-level2" maxLength={80} why={why.city} />
        </div>
        <div className="sm:col-span-6">
          <TextField form={form} name="delivery.address" autoComplete="street-address" maxLength={200} why={why.address} />
        </div>
        {view.buyer && !saved && (
          <div className="sm:col-span-6">
            <Checkbox {...form.register('saveAddress')} id="save-address">
              Сохранить адрес
            </Checkbox>
          </div>
        )}
      </div>
    </div>
  )
}

const placeFields = ['delivery.regionCode', 'delivery.city', 'delivery.address', 'delivery.postcode'] as const

const shownFor = 'group-has-[[value=courier]:checked]/delivery:grid group-has-[[value=post]:checked]/delivery:grid'
const shownPlainly = 'noscript:group-has-[[value=courier]:checked]/delivery:grid noscript:group-has-[[value=post]:checked]/delivery:grid'
