'use client'

import { useWatch } from 'react-hook-form'
import { Alert } from '#components/ui/alert.tsx'
import { Button } from '#components/ui/button.tsx'
import { FieldError, fieldId } from '#components/ui/field.tsx'
import { RadioCard } from '#components/ui/radio-card.tsx'
import { formatRoubles, kopecks } from '#lib/money/money.ts'
import { returnReasons } from '#lib/orders/return-reasons.ts'
import type { ReturnOffer, ReturnReason } from '#lib/orders/types.ts'
import { formatDay } from '#lib/text/format-moment.ts'
import { formatPoints } from '#lib/text/format-points.ts'
import { takenText } from '#lib/text/order-points.ts'
import { plural } from '#lib/text/plural.ts'
import { ReturnLine } from './return-line.tsx'
import { amountOf } from './return-values.ts'
import { parcelText, reasonNames } from './return-words.ts'
import { piecesOf, type ReturnAction, useReturn } from './use-return.ts'

type Props = { readonly offer: ReturnOffer; readonly action: ReturnAction }

/** What goes back and why, and what comes back for it. Works as a plain form. */
export function ReturnForm({ offer, action }: Props) {
  const { form, pending, wrong, problem, formProps } = useReturn(offer, action)
  const values = useWatch({ control: form.control })
  const { goods, delivery, bonusBack, bonusTaken } = amountOf(offer, piecesOf(values))
  const reason = returnReasons.find((name) => name === values.reason)
  return (
    <form {...formProps} className="grid max-w-3xl gap-10">
      <input type="hidden" name="number" value={offer.number} />
      <fieldset aria-describedby={wrong.lines && 'lines-error'} className="grid min-w-0 gap-3">
        <legend className="mb-3 text-xl font-semibold">Что возвращаете</legend>
        {offer.lines.map((line) => (
          <ReturnLine key={line.position} line={line} form={form} wrong={wrong.lines !== undefined} />
        ))}
        {wrong.lines && <FieldError id="lines-error" message={wrong.lines} />}
      </fieldset>
      <fieldset
        id={fieldId('reason')}
        role="radiogroup"
        aria-required
        aria-invalid={wrong.reason ? true : undefined}
        aria-describedby={wrong.reason && 'reason-error'}
        className="grid min-w-0 gap-3"
      >
        <legend className="mb-3 text-xl font-semibold">Почему</legend>
        {returnReasons.map((name) => (
          <RadioCard
            key={name}
            {...form.register('reason')}
            value={name}
            defaultChecked={form.formState.defaultValues?.reason === name}
            disabled={!isOpen(name, offer)}
            title={reasonNames[name]}
            description={describe(name, offer)}
          />
        ))}
        {wrong.reason && <FieldError id="reason-error" message={wrong.reason} />}
      </fieldset>
      <div className="grid gap-5 rounded-lg bg-surface p-5 ring-1 ring-line ring-inset sm:p-6">
        <div className="grid gap-1">
          <p className="flex flex-wrap items-baseline justify-between gap-x-4 text-lg font-semibold noscript:hidden">
            <span>{delivery > 0 ? 'Вернём за\u00a0товары и\u00a0доставку' : 'Вернём за\u00a0товары'}</span>
            <output aria-live="polite" className="text-xl" data-testid="return-amount">
              {formatRoubles(kopecks(goods + delivery))}
            </output>
          </p>
          {(bonusBack > 0 || bonusTaken > 0) && (
            <p aria-live="polite" data-testid="return-points" className="text-pretty noscript:hidden">
              {bonusBack > 0 && `Ещё на\u00a0счёт ${plural(bonusBack, 'вернётся', 'вернутся', 'вернётся')} ${formatPoints(bonusBack)}. `}
              {takenText(bonusTaken)}
            </p>
          )}
          <p className="text-muted">
            До&nbsp;{formatDay(offer.refundDue)}
            {offer.paidOnline ? ' тем же способом, каким вы платили.' : '. Вы платили при получении: карты для возврата у\u00a0нас нет, спросим, куда перевести деньги.'}{' '}
            {reason && parcelText(reason)}
          </p>
        </div>
        {problem && (
          <Alert tone="danger" role="alert">
            {problem}
          </Alert>
        )}
        <Button type="submit" size="l" wide pending={pending}>
          Оформить возврат
        </Button>
        <p className="text-sm text-muted">Дальше покажем адрес и&nbsp;пришлём его письмом. До&nbsp;получения посылки заявку можно отозвать.</p>
      </div>
    </form>
  )
}

function isOpen(reason: ReturnReason, { open, lines }: ReturnOffer): boolean {
  return reason === 'changed_mind' ? open : lines.some(({ faultOpen }) => faultOpen)
}

function describe(reason: ReturnReason, { open, until, lines }: ReturnOffer): string {
  if (reason === 'changed_mind') return open ? `До\u00a0${formatDay(until)} включительно, без объяснений` : `Можно было до\u00a0${formatDay(until)}`
  if (!lines.some(({ faultOpen }) => faultOpen)) return 'Гарантийный срок прошёл'
  return reason === 'defect' ? 'В течение гарантийного срока. Проверим за свой счёт' : 'Другой товар, цвет или размер'
}
