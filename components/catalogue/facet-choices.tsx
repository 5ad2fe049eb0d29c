'use client'

import { Checkbox } from '#components/ui/checkbox.tsx'
import type { FacetValue } from '#lib/catalogue/types.ts'

type Props = { readonly name: string; readonly label: string; readonly values: readonly FacetValue[] }

/** The values of a facet with how many products each would leave; those that would leave none cannot be chosen. */
export function FacetChoices({ name, label, values }: Props) {
  return (
    <fieldset>
      <legend className="sr-only">{label}</legend>
      {values.map(({ value, label: text, count, selected }) => (
        <Checkbox
          // The browser keeps what was ticked by hand; a new key makes it follow the URL.
          key={`${value}-${selected}`}
          id={`facet-${name}-${value}`}
          name={name}
          value={value}
          defaultChecked={selected}
          disabled={count === 0 && !selected}
          aside={count}
        >
          {text}
        </Checkbox>
      ))}
    </fieldset>
  )
}
