import { useWatch } from 'react-hook-form'
import { cx } from '#components/ui/cx.ts'
import { RadioCard } from '#components/ui/radio-card.tsx'
import type { CheckoutView } from '#lib/checkout/types.ts'
import type { DeliveryMethod } from '#lib/delivery/types.ts'
import { type CheckoutForm, givenOf } from './checkout-form-type.ts'
import { offerOf } from './checkout-sum.ts'
import { Choice } from './choice.tsx'
import { methodNames, offerText } from './offer-text.ts'
import { PickupPoints } from './pickup-points.tsx'
import { RegionField } from './region-field.tsx'
import { TextField } from './text-field.tsx'
import { why } from './why.ts'

const methods: readonly DeliveryMethod[] = ['pickup', 'courier', 'post']

type Props = { readonly form: CheckoutForm; readonly view: CheckoutView }

/** Where to and how. What a method does not need is not asked (3.2.4); without scripts the style sheet hides it. */
export function DeliveryFields({ form, view }: Props) {
  const [region, method] = useWatch({ control: form.control, name: ['delivery.regionCode', 'delivery.method'] })
  const regionCode = region ?? ''
  const points = view.pickupPoints.filter((point) => point.regionCode === regionCode)
  const settle = (newRegion: string) => {
    form.setValue('delivery.pickupPointId', '')
    if (method && !offerOf(view, newRegion, method)) form.setValue('delivery.method', '')
    form.clearErrors('delivery')
  }
  return (
    <div className="group/delivery grid gap-5">
      <div className="sm:max-w-md">
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
      <div className={cx('hidden gap-x-4 gap-y-5 sm:grid-cols-6', forMethod.courier, forMethod.post)}>
        <div className={cx('hidden sm:col-span-2', 'group-has-[[value=post]:checked]/delivery:block')}>
          <TextField form={form} name="delivery.postcode" inputMode="numeric" autoComplete="postal-code" maxLength={10} why={why.postcode} />
        </div>
        <div className="sm:col-span-6 group-has-[[value=post]:checked]/delivery:sm:col-span-4">
          <TextField form={form} name="delivery.city" autoComplete="address-level2" maxLength={80} why={why.city} />
        </div>
        <div className="sm:col-span-6">
          <TextField form={form} name="delivery.address" autoComplete="street-address" maxLength={200} why={why.address} />
        </div>
      </div>
    </div>
  )
}

const forMethod = {
  courier: 'group-has-[[value=courier]:checked]/delivery:grid',
  post: 'group-has-[[value=post]:checked]/delivery:grid',
}
