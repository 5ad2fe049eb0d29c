import { Field } from '#components/ui/field.tsx'
import { Select } from '#components/ui/select.tsx'
import type { CheckoutView } from '#lib/checkout/types.ts'
import { type CheckoutForm, errorOf, givenOf } from './checkout-form-type.ts'
import { labels } from './form-values.ts'
import { why } from './why.ts'

type Props = { readonly form: CheckoutForm; readonly regions: CheckoutView['regions']; readonly onPick: (regionCode: string) => void }

/** The region: the browser's own list, which finds a name by its first letters and is a wheel on phones. */
export function RegionField({ form, regions, onPick }: Props) {
  return (
    <Field name="delivery.regionCode" label={labels['delivery.regionCode']} why={why.region} error={errorOf(form, 'delivery.regionCode')}>
      {(control) => (
        <Select
          {...control}
          {...form.register('delivery.regionCode', {
            onChange: (event: { target: { value: string } }) => onPick(event.target.value),
          })}
          autoComplete="address-level1"
          defaultValue={givenOf(form, 'delivery.regionCode')}
        >
          <option value="">Выберите регион</option>
          {regions.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}
