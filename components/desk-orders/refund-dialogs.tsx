'use client'

import { useState } from 'react'
import { ActionButton } from '#components/desk/action-button.tsx'
import { DeskForm } from '#components/desk/desk-form.tsx'
import { SelectField } from '#components/desk/form-fields.tsx'
import { openReturn, receiveReturn, refundAll, refundLines, retryRefund, withdrawReturn } from '#lib/orders/desk/actions.ts'
import { openReturnSchema, receiveReturnSchema, refundAllSchema, refundLinesSchema } from '#lib/orders/desk-schema.ts'
import { formatRoubles } from '#lib/money/money.ts'
import { returnReasons } from '#lib/orders/return-reasons.ts'
import { FormDialog } from './form-dialog.tsx'
import { PiecesFields, type PiecesLine } from './pieces-fields.tsx'
import { returnReasonWords, orderWords } from './words.ts'

type Props = { readonly number: number; readonly lines: readonly PiecesLine[]; readonly deliveryTotal: number }

const none = (lines: readonly PiecesLine[]) => lines.map(({ position }) => ({ position, quantity: 0 }))

/** Money back for pieces that nobody sends back. */
export function RefundLines({ number, lines, deliveryTotal }: Props) {
  return (
    <FormDialog text="Вернуть за товары" title="Вернуть деньги за товары">
      {(close) => <LinesForm number={number} lines={lines} deliveryTotal={deliveryTotal} close={close} />}
    </FormDialog>
  )
}

function LinesForm({ number, lines, deliveryTotal, close }: Props & { readonly close: () => void }) {
  // One form gives back once, however often it is sent.
  const [key] = useState(() => crypto.randomUUID())
  return (
    <div className="grid gap-4 text-sm">
      <p className="text-pretty text-muted">Без отправки товара: нет в наличии, повреждён, потерян. Что ещё не ушло из магазина, вернётся в продажу. Если покупатель присылает товар, примите возврат.</p>
      <DeskForm schema={refundLinesSchema} action={refundLines} defaults={{ number, key, lines: none(lines) }} submit="Вернуть деньги" done="Возврат поручен банку" words={orderWords} onDone={close}>
        <PiecesFields lines={lines} deliveryTotal={deliveryTotal} />
      </DeskForm>
    </div>
  )
}

/** All that is left of what was paid, delivery included. */
export function RefundAll({ number, amount }: { readonly number: number; /** Kopecks. */ readonly amount: number }) {
  return (
    <FormDialog text="Вернуть всё" title={`Вернуть ${formatRoubles(amount)}?`} variant="quiet">
      {(close) => <AllForm number={number} close={close} />}
    </FormDialog>
  )
}

function AllForm({ number, close }: { readonly number: number; readonly close: () => void }) {
  const [key] = useState(() => crypto.randomUUID())
  return (
    <div className="grid gap-4 text-sm">
      <p className="text-pretty">Все оставшиеся деньги заказа, с доставкой, вернутся тем же способом. Это нельзя отменить.</p>
      <DeskForm schema={refundAllSchema} action={refundAll} defaults={{ number, key }} submit="Вернуть деньги" variant="danger" done="Возврат поручен банку" words={orderWords} onDone={close}>
        {null}
      </DeskForm>
    </div>
  )
}

export function RetryRefund({ number }: { readonly number: number }) {
  return (
    <ActionButton action={retryRefund} input={{ number }} done="Возврат снова поручен банку" words={orderWords}>
      Повторить возврат
    </ActionButton>
  )
}

/** The buyer has said by phone or letter what they send back. */
export function OpenReturn({ number, lines, deliveryTotal }: Props) {
  return (
    <FormDialog text="Оформить возврат" title="Оформить возврат">
      {(close) => (
        <div className="grid gap-4 text-sm">
          <p className="text-pretty text-muted">Покупатель присылает товары обратно. Ему уйдёт письмо, как их отправить; деньги вернутся, когда возврат примут.</p>
          <DeskForm schema={openReturnSchema} action={openReturn} defaults={{ number, reason: undefined, lines: none(lines) }} submit="Оформить" done="Возврат оформлен" words={orderWords} onDone={close}>
            <SelectField name="reason" label="Почему" empty="Выберите" options={returnReasons.map((value) => ({ value, text: returnReasonWords[value] }))} />
            <PiecesFields lines={lines} deliveryTotal={deliveryTotal} />
          </DeskForm>
        </div>
      )}
    </FormDialog>
  )
}

type Coming = { readonly number: number; readonly lines: readonly { readonly position: number; readonly name: string; readonly quantity: number }[]; readonly defect: boolean }

/** The parcel has come back: what of it can be sold again. */
export function ReceiveReturn({ number, lines, defect }: Coming) {
  return (
    <FormDialog text="Принять" title="Принять возврат" variant="primary">
      {(close) => <ReceiveForm number={number} lines={lines} defect={defect} close={close} />}
    </FormDialog>
  )
}

function ReceiveForm({ number, lines, defect, close }: Coming & { readonly close: () => void }) {
  return (
    <div className="grid gap-4 text-sm">
      <p className="text-pretty text-muted">Отметьте, что можно снова продать: это вернётся на остаток. Деньги уйдут покупателю сразу.</p>
      <DeskForm
        schema={receiveReturnSchema}
        action={receiveReturn}
        defaults={{ number, good: defect ? [] : lines.map(({ position }) => String(position)) }}
        submit="Принять и вернуть деньги"
        done="Возврат принят"
        words={orderWords}
        onDone={close}
      >
        {({ register }) => (
          <fieldset className="grid gap-1">
            <legend className="mb-1 font-medium">Годно к продаже</legend>
            {lines.map(({ position, name, quantity }) => (
              <label key={position} className="flex min-h-8 items-center gap-2">
                <input type="checkbox" value={position} {...register('good')} className="check" />
                {name} — {quantity} шт.
              </label>
            ))}
          </fieldset>
        )}
      </DeskForm>
    </div>
  )
}

export function WithdrawReturn({ number }: { readonly number: number }) {
  return (
    <ActionButton action={withdrawReturn} input={{ number }} done="Возврат отозван" words={orderWords} variant="quiet">
      Отозвать
    </ActionButton>
  )
}
