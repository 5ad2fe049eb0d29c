'use client'

import { ActionButton } from '#components/desk/action-button.tsx'
import { DeskForm } from '#components/desk/desk-form.tsx'
import { SelectField, TextField } from '#components/desk/form-fields.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { route } from '#components/ui/route.ts'
import { cancelReasons } from '#lib/orders/cancel-reasons.ts'
import { cancelOrder, deliverOrder, packOrder, shipOrder } from '#lib/orders/desk/actions.ts'
import { cancelSchema, shipSchema } from '#lib/orders/desk-schema.ts'
import { FormDialog } from './form-dialog.tsx'
import { orderWords } from './words.ts'

export type NextSteps = {
  readonly pack: boolean
  readonly ship: boolean
  readonly deliver: boolean
  readonly cancel: boolean
  readonly print: boolean
}

/** Somebody else was faster: the order's page shows its new state, without these forms. */
const endings = ['order-state'] as const

const reasons = Object.entries(cancelReasons).map(([value, text]) => ({ value, text }))

/** What can be done with an order next, by its state and by who looks. */
export function OrderActions({ number, steps, refunds }: { readonly number: number; readonly steps: NextSteps; /** Kopecks go back when it is cancelled. */ readonly refunds: boolean }) {
  return (
    <>
      {steps.print && (
        <LinkButton href={route(`/desk/orders/${number}/packing-list`)} prefetch={false} variant="secondary" size="s">
          Лист сборки
        </LinkButton>
      )}
      {steps.cancel && (
        <FormDialog text="Отменить заказ" title={`Отменить заказ № ${number}?`} variant="quiet">
          {(close) => (
            <div className="grid gap-4 text-sm">
              <p className="text-pretty">{refunds ? 'Товары вернутся в продажу, деньги — покупателю, тем же способом.' : 'Товары вернутся в продажу.'} Покупателю уйдёт письмо. Вернуть отменённый заказ нельзя.</p>
              <DeskForm schema={cancelSchema} action={cancelOrder} defaults={{ number, reason: undefined }} submit="Отменить заказ" variant="danger" done={`Заказ № ${number} отменён`} words={orderWords} endings={endings} onDone={close}>
                <SelectField name="reason" label="Причина" options={reasons} empty="Выберите" />
              </DeskForm>
            </div>
          )}
        </FormDialog>
      )}
      {steps.pack && (
        <ActionButton action={packOrder} input={{ number }} done={`Заказ № ${number} собран`} words={orderWords} variant="primary">
          Собран
        </ActionButton>
      )}
      {steps.ship && (
        <FormDialog text="Отправить" title={`Отправить заказ № ${number}`} variant="primary">
          {(close) => (
            <DeskForm schema={shipSchema} action={shipOrder} defaults={{ number, track: '' }} submit="Передан в доставку" done={`Заказ № ${number} отправлен`} words={orderWords} endings={endings} onDone={close}>
              <TextField name="track" label="Трек-номер" hint="С этикетки перевозчика; уйдёт покупателю в письме." placeholder="80080012345678" />
            </DeskForm>
          )}
        </FormDialog>
      )}
      {steps.deliver && (
        <ActionButton action={deliverOrder} input={{ number }} done={`Заказ № ${number} вручён`} words={orderWords} variant="primary">
          Вручён
        </ActionButton>
      )}
    </>
  )
}
