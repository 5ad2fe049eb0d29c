import type { CheckoutForm } from './checkout-form-type.ts'
import { TextField } from './text-field.tsx'
import { why } from './why.ts'

/** Who receives the order and how to reach them. */
export function ContactFields({ form }: { readonly form: CheckoutForm }) {
  return (
    <div className="grid items-start gap-x-4 gap-y-5 sm:grid-cols-2 xl:grid-cols-6">
      <div className="xl:col-span-2">
        <TextField form={form} name="contact.surname" autoComplete="family-name" maxLength={60} why={why.surname} />
      </div>
      <div className="xl:col-span-2">
        <TextField form={form} name="contact.givenName" autoComplete="given-name" maxLength={60} why={why.givenName} />
      </div>
      <div className="sm:col-span-2">
        <TextField form={form} name="contact.patronymic" autoComplete="additional-name" maxLength={60} optional why={why.patronymic} />
      </div>
      <div className="xl:col-span-3">
        <TextField form={form} name="contact.email" type="email" inputMode="email" autoComplete="email" maxLength={254} why={why.email} />
      </div>
      <div className="xl:col-span-3">
        <TextField form={form} name="contact.phone" type="tel" inputMode="tel" autoComplete="tel" maxLength={40} why={why.phone} />
      </div>
    </div>
  )
}
