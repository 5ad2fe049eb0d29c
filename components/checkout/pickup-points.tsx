import { useId, useState } from 'react'
import { useWatch } from 'react-hook-form'
import { Input } from '#components/ui/input.tsx'
import type { PickupPoint } from '#lib/delivery/types.ts'
import { counted } from '#lib/text/plural.ts'
import type { CheckoutForm } from './checkout-form-type.ts'
import { Choice } from './choice.tsx'
import { findPoints } from './find-points.ts'

/** Above this number a list wants to be searched. */
const MANY = 5

/** The pickup points of one region, to be searched by city and street; the chosen one never leaves the list. */
export function PickupPoints({ form, points }: { readonly form: CheckoutForm; readonly points: readonly PickupPoint[] }) {
  const searchId = useId()
  const [query, setQuery] = useState('')
  const chosen = useWatch({ control: form.control, name: 'delivery.pickupPointId' })
  const found = findPoints(points, query)
  const shown = points.filter((point) => point.id === chosen || found.includes(point))
  return (
    <Choice form={form} name="delivery.pickupPointId">
      {points.length > MANY && (
        <div className="grid gap-1.5 noscript:hidden">
          <label htmlFor={searchId} className="sr-only">
            Найти пункт по городу или улице
          </label>
          <Input
            id={searchId}
            type="search"
            placeholder="Город или улица"
            autoComplete="off"
            value={query}
            onChange={(event) => setQuery(event.target.value)}
            onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
          />
          <p role="status" className="text-sm text-muted">
            {found.length > 0 ? counted(found.length, 'пункт', 'пункта', 'пунктов') : 'Ничего не нашлось: попробуйте другую улицу или только город'}
          </p>
        </div>
      )}
      <div className="max-h-80 divide-y divide-line overflow-y-auto overscroll-contain rounded-lg bg-surface ring-1 ring-line ring-inset">
        {shown.map(({ id, city, address, hours }) => (
          <label key={id} htmlFor={`point-${id}`} className="flex items-start gap-3 px-4 py-3 hover:bg-ground has-checked:bg-ground">
            <input
              id={`point-${id}`}
              type="radio"
              name="delivery.pickupPointId"
              value={id}
              checked={chosen === id}
              onChange={() => form.setValue('delivery.pickupPointId', id, { shouldDirty: true, shouldValidate: form.formState.isSubmitted })}
              className="check mt-0.5 rounded-full"
            />
            <span className="min-w-0">
              {city}, {address}
              <small className="mt-0.5 block text-sm text-muted">{hours}</small>
            </span>
          </label>
        ))}
      </div>
    </Choice>
  )
}
