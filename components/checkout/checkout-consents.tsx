import { ConsentBoxes } from '#components/consent/consent-boxes.tsx'
import type { ConsentWidget } from '#lib/consent/types.ts'
import type { CheckoutForm } from './checkout-form-type.ts'
import { tickedOf } from './form-values.ts'

type Props = { readonly form: CheckoutForm; readonly widgets: readonly ConsentWidget[] }

/** Advertising, if wanted. The order needs none of it, and costs the same (2.2). */
export function CheckoutConsents({ form, widgets }: Props) {
  return (
    <ConsentBoxes
      widgets={widgets}
      title="Реклама"
      ticked={tickedOf({ consents: form.formState.defaultValues?.consents })}
      error={form.getFieldState('consents', form.formState).error?.message}
      control={form.register('consents')}
    >
      Заказ от неё не&nbsp;зависит. Сначала попросим подтвердить контакт: письмом или СМС; отозвать согласие&nbsp;— одно нажатие.
    </ConsentBoxes>
  )
}
