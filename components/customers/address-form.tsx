'use client'

import type { ReactNode } from 'react'
import { TextField } from '#components/form/text-field.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { Field } from '#components/ui/field.tsx'
import { Select } from '#components/ui/select.tsx'
import type { AddressView } from '#lib/customers/types.ts'
import { FormEnd } from './form-end.tsx'
import type { FormAction } from './form-state.ts'
import { useCustomerForm } from './use-customer-form.ts'
import { why } from './why.ts'

type Props = {
  /** The address to change; null for a new one. */
  readonly address: AddressView | null
  readonly regions: readonly { readonly code: string; readonly name: string }[]
  readonly save: FormAction
  /** Beside the button: the way back. */
  readonly children: ReactNode
}

const names = ['regionCode', 'city', 'address', 'postcode'] as const

/** A place to deliver to. What a method of delivery does not need may stay empty. */
export function AddressForm({ address, regions, save, children }: Props) {
  const form = useCustomerForm({
    action: save,
    schema: 'address',
    names,
    initial: {
      regionCode: address?.regionCode ?? '',
      city: address?.city ?? '',
      address: address?.address ?? '',
      postcode: address?.postcode ?? '',
      ...(address?.isDefault && { isDefault: 'on' }),
    },
  })
  const { form: fields, start } = form
  return (
    <form {...form.formProps} className="grid max-w-2xl gap-5">
      {address && <input type="hidden" name="id" value={address.id} />}
      <Field name="regionCode" label="Регион" why={why.region} error={fields.getFieldState('regionCode', fields.formState).error?.message}>
        {(control) => (
          <Select {...control} {...fields.register('regionCode')} autoComplete="address-level1" defaultValue={start.regionCode}>
            <option value="">Выберите регион</option>
            {regions.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <div className="grid items-start gap-x-4 gap-y-5 sm:grid-cols-[3fr_2fr]">
        <TextField form={form} name="city" label="Город или посёлок" autoComplete="address-level2" maxLength={80} why={why.city} />
        <TextField form={form} name="postcode" label="Почтовый индекс" inputMode="numeric" autoComplete="postal-code" maxLength={10} optional why={why.postcode} />
      </div>
      <TextField form={form} name="address" label="Улица, дом, квартира" autoComplete="street-address" maxLength={200} why={why.address} />
      <div className="grid min-h-11 content-center">
        <Checkbox id="address-default" name="isDefault" defaultChecked={start.isDefault === 'on'}>
          Предлагать первым при оформлении
        </Checkbox>
      </div>
      <FormEnd form={form} button="Сохранить адрес">
        {children}
      </FormEnd>
    </form>
  )
}
