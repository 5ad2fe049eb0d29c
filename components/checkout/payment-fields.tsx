import { RadioCard } from '#components/ui/radio-card.tsx'
import { type CheckoutForm, givenOf } from './checkout-form-type.ts'
import { Choice } from './choice.tsx'

type Props = { readonly form: CheckoutForm; readonly sandbox: boolean }

/** How to pay. */
export function PaymentFields({ form, sandbox }: Props) {
  const chosen = givenOf(form, 'paymentMethod')
  return (
    <Choice form={form} name="paymentMethod">
      <RadioCard
        {...form.register('paymentMethod')}
        value="online"
        defaultChecked={chosen === 'online'}
        title="Сейчас: картой или через СБП"
        description={
          sandbox
            ? 'Откроется страница банка-песочницы: деньги не спишутся'
            : 'Откроется страница банка. Товары останутся за вами на 30 минут'
        }
      />
      <RadioCard
        {...form.register('paymentMethod')}
        value="on_delivery"
        defaultChecked={chosen === 'on_delivery'}
        title="При получении"
        description="Картой или наличными"
      />
    </Choice>
  )
}
