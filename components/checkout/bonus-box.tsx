import { FieldError, fieldId } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { checkoutRefusal } from '#lib/checkout/refusals.ts'
import type { PointsToSpend } from '#lib/checkout/types.ts'
import { formatPoints, formatRate, formatWhole } from '#lib/text/format-points.ts'
import { ofPoints } from '#lib/text/order-points.ts'
import type { checkoutSum } from './checkout-sum.ts'
import { type CheckoutForm, errorOf, givenOf } from './checkout-form-type.ts'
import { labels } from './form-values.ts'
import { typedPoints } from './typed-points.ts'

type Props = {
  readonly form: CheckoutForm
  readonly points: PointsToSpend
  /** As it was typed. */
  readonly typed: string | undefined
  readonly sum: ReturnType<typeof checkoutSum>
}

const id = fieldId('bonus')

/** How many points pay: a slider, and a field that also works without scripts. Says the most that can be used, and why. */
export function BonusBox({ form, points, typed, sum: { bonus, most } }: Props) {
  // At once while typing, and in the place of the hint: nothing below moves when the field is left.
  const error = errorOf(form, 'bonus') ?? wrongOf(typedPoints(typed), most)
  if (points.balance === 0 && !error) return null
  const set = (value: number) => {
    form.clearErrors('bonus')
    form.setValue('bonus', value === 0 ? '' : String(value))
  }
  return (
    <div className="grid gap-2 rounded-md bg-ground p-4 text-sm">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <label htmlFor={id} className="font-medium">
          {labels.bonus}
        </label>
        <span className="text-muted">на счёте {formatWhole(points.balance)}</span>
      </div>
      {(most > 0 || error) && (
        <div className="grid grid-cols-[minmax(0,1fr)_6.5rem] items-center gap-4 noscript:grid-cols-1">
          <input
            type="range"
            min={0}
            max={most}
            value={bonus / 100}
            disabled={most === 0}
            onChange={({ currentTarget }) => set(Number(currentTarget.value))}
            aria-label="Сколько бонусов списать"
            aria-valuetext={formatPoints(bonus / 100)}
            className="range min-w-0 rounded-md noscript:hidden"
          />
          <Input
            {...form.register('bonus', { onChange: () => form.clearErrors('bonus') })}
            id={id}
            inputMode="numeric"
            autoComplete="off"
            maxLength={12}
            placeholder="0"
            defaultValue={givenOf(form, 'bonus')}
            aria-invalid={error ? true : undefined}
            aria-describedby={`${id}-hint`}
          />
        </div>
      )}
      {error ? (
        <FieldError id={`${id}-hint`} message={error} />
      ) : (
        <p id={`${id}-hint`} className="text-pretty text-muted">
          {whyMost(most, points)}
        </p>
      )}
      {most > 0 && (error || bonus < most * 100) && (
        <button type="button" onClick={() => set(most)} className="link inline-flex min-h-6 w-fit items-center noscript:hidden">
          Списать {formatPoints(most)}
        </button>
      )}
    </div>
  )
}

function wrongOf(typed: number, most: number): string | undefined {
  if (Number.isNaN(typed)) return checkoutRefusal('bonus-whole')
  return typed <= most ? undefined : checkoutRefusal('bonus-most', { most: String(most) })
}

/** The most that can be used, and what sets it. */
function whyMost(most: number, { balance, redeemShare }: PointsToSpend): string {
  const share = `до\u00a0${formatRate(redeemShare)} цены каждого товара после скидки; доставка\u00a0— деньгами`
  if (most === 0) return `Этот заказ бонусами не\u00a0оплатить: ими можно заплатить ${share}.`
  return most === balance ? `Можно списать все. Один бонус\u00a0— один рубль.` : `Не больше ${ofPoints(most)}: ${share}.`
}
