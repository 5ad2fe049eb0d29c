'use client'

import { DeskForm } from '#components/desk/desk-form.tsx'
import { AreaField, SelectField, TextField } from '#components/desk/form-fields.tsx'
import { takeIn, takeInClaim } from '#lib/privacy/desk/actions.ts'
import { takeClaimSchema, takeRequestSchema } from '#lib/privacy/desk/schema.ts'
import { appealRefusals } from './appeal-refusals.ts'

type Options = readonly { readonly value: string; readonly text: string }[]

const channels: Options = [{ value: 'letter', text: 'Почтой' }, { value: 'email', text: 'По электронной почте' }, { value: 'regulator', text: 'Через Роскомнадзор' }]
const contactHint = 'Чьи это данные и куда ответить. Номер, срок и подтверждение уйдут туда сразу.'
const dayHint = 'Срок считается с этого дня.'

/** A request that came on paper or by e-mail. */
export function TakeRequestForm({ kinds, today }: { readonly kinds: Options; readonly today: string }) {
  return (
    <DeskForm
      schema={takeRequestSchema} action={takeIn} defaults={{ kind: 'question', channel: 'letter', contact: '', text: '', receivedAt: today }} submit="Принять" variant="primary" columns={2}
      done="Обращение принято" words={appealRefusals} goTo={({ number }) => `/desk/requests/${number}`}
    >
      <SelectField name="kind" label="О чём" options={kinds} />
      <SelectField name="channel" label="Как пришло" options={channels} />
      <TextField name="contact" label="Почта или мобильный обратившегося" hint={contactHint} inputMode="email" />
      <TextField name="receivedAt" label="Получено" type="date" max={today} hint={dayHint} />
      <AreaField name="text" label="Что написано" rows={6} maxLength={4000} hint="Своими словами или дословно, без лишних данных." />
    </DeskForm>
  )
}

/** A claim that came the same way. */
export function TakeClaimForm({ kinds, today }: { readonly kinds: Options; readonly today: string }) {
  return (
    <DeskForm
      schema={takeClaimSchema} action={takeInClaim} defaults={{ kind: 'other', contact: '', order: '', text: '', receivedAt: today }} submit="Принять" variant="primary" columns={2}
      done="Претензия принята" words={appealRefusals} goTo={({ number }) => `/desk/claims/${number}`}
    >
      <SelectField name="kind" label="О чём" options={kinds} />
      <TextField name="order" label="Номер заказа" optional inputMode="numeric" />
      <TextField name="contact" label="Почта или мобильный заявителя" hint={contactHint} inputMode="email" />
      <TextField name="receivedAt" label="Получено" type="date" max={today} hint={dayHint} />
      <AreaField name="text" label="Что написано" rows={6} maxLength={4000} />
    </DeskForm>
  )
}
