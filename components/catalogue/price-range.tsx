import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { formatRoubles } from '#lib/money/money.ts'
import type { Facet } from '#lib/catalogue/types.ts'
import { PriceSlider } from './price-slider.tsx'

/** The limits of the price, in whole roubles, with how many goods cost how much; what the list offers stands in the empty fields. */
export function PriceRange({ facet }: { readonly facet: Extract<Facet, { kind: 'range' }> }) {
  return (
    <fieldset>
      <legend className="sr-only">{facet.label}, ₽</legend>
      {facet.min < facet.max && <PriceSlider facet={facet} />}
      <div className="grid grid-cols-2 gap-3">
        <Bound name="from" label="от, ₽" value={facet.from} placeholder={facet.min} />
        <Bound name="to" label="до, ₽" value={facet.to} placeholder={facet.max} />
      </div>
    </fieldset>
  )
}

function Bound(props: { readonly name: 'from' | 'to'; readonly label: string; readonly value: number | null; readonly placeholder: number }) {
  return (
    <Field name={props.name} label={props.label} optional="quiet">
      {(control) => (
        <Input
          {...control}
          key={props.value ?? ''}
          inputMode="numeric"
          defaultValue={props.value === null ? '' : Math.round(props.value / 100)}
          placeholder={formatRoubles(props.placeholder).replace(/\s?₽/, '')}
        />
      )}
    </Field>
  )
}
