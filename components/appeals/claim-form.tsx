'use client'

import { TextField } from '#components/form/text-field.tsx'
import type { DoorAction } from '#components/auth/door-state.ts'
import { Problem } from '#components/auth/problem.tsx'
import { type Door, useDoor } from '#components/auth/use-door.ts'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { Select } from '#components/ui/select.tsx'
import { KindChoice, type KindOption } from './kind-choice.tsx'
import { PolicyLine } from './policy-line.tsx'
import { why } from './why.ts'
import { WordsField } from './words-field.tsx'

type Props = {
  readonly action: DoorAction
  readonly kinds: readonly KindOption[]
  readonly chosen: string
  /** Own orders to choose from; null for somebody without an account, who says where to answer and may name a number. */
  readonly orders: readonly { readonly number: number; readonly text: string }[] | null
  /** The order that is chosen when the form opens. */
  readonly order?: string
}

/** A claim (8.1). Works as a plain form. */
export function ClaimForm({ action, kinds, chosen, orders, order = '' }: Props) {
  const door = useDoor({ action, names: orders ? ownNames : guestNames, schema: null })
  return (
    <form {...door.formProps} className="grid max-w-4xl gap-8">
      <KindChoice door={door} legend="О чём претензия" kinds={kinds} chosen={chosen} />
      <div className="grid max-w-xl gap-6">
        {orders ? (
          orders.length > 0 && <OrderChoice door={door} orders={orders} order={order} />
        ) : (
          <TextField form={door} name="order" label="Номер заказа" inputMode="numeric" maxLength={9} optional why={why.order} />
        )}
        <WordsField door={door} label="Что случилось и чего вы хотите" hint="Например: вернуть деньги, заменить товар, возместить доставку." why={why.words} />
        {!orders && (
          <TextField form={door} name="contact" label="Почта или телефон для ответа" inputMode="email" autoComplete="email" autoCapitalize="none" spellCheck={false} maxLength={254} why={why.contact} />
        )}
        <Problem text={door.problem} />
        <Button type="submit" size="l" pending={door.pending}>
          {orders ? 'Отправить претензию' : 'Получить код'}
        </Button>
        <PolicyLine />
      </div>
    </form>
  )
}

const ownNames = ['kind', 'order', 'text']
const guestNames = ['kind', 'order', 'text', 'contact']

function OrderChoice({ door: { form, start }, orders, order }: { readonly door: Door; readonly orders: NonNullable<Props['orders']>; readonly order: string }) {
  return (
    <Field name="order" label="Заказ" optional why={why.order} error={form.getFieldState('order', form.formState).error?.message}>
      {(control) => (
        <Select {...control} {...form.register('order')} defaultValue={start.order ?? order}>
          <option value="">Не о заказе</option>
          {orders.map(({ number, text }) => (
            <option key={number} value={number}>
              {text}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}
