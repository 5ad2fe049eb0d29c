'use client'

import { ActionButton } from '#components/desk/action-button.tsx'
import { DeskSection } from '#components/desk/section.tsx'
import { StateBadge } from '#components/desk/state-badge.tsx'
import { cancelPlan, planPrice, setPrice } from '#lib/catalogue/actions.ts'
import type { PricedVariant } from '#lib/catalogue/desk/get-prices.ts'
import { catalogueRefusals } from '#lib/catalogue/desk/refusals.ts'
import { formatRoubles, plainRoubles } from '#lib/money/money.ts'
import { formatWhen } from '#lib/text/format-when.ts'
import { Line } from './controls.tsx'
import { PriceHistory } from './price-history.tsx'
import { SectionForm } from './section-form.tsx'
import { useSection } from './use-section.ts'

type Props = {
  readonly product: { readonly slug: string; readonly revision: number }
  readonly variant: PricedVariant
  readonly closed: boolean
  readonly at: Date
}

const labels = { price: 'Цена, ₽', oldPrice: 'Прежняя цена, ₽' } as const
const typedPrice = (price: number | null): string => (price === null ? '' : plainRoubles(price))

/** The price of a variant, what it was, and what it is to be. */
export function PricesSection({ product, variant, closed, at }: Props) {
  const { sku, title, price, oldPrice } = variant
  return (
    <DeskSection
      title={`${title} · ${sku}`}
      action={
        <span className="font-semibold tabular-nums">
          {formatRoubles(price)}
          {oldPrice !== null && (
            <s className="ml-2 font-normal text-muted">
              <span className="sr-only">вместо </span>
              {formatRoubles(oldPrice)}
            </s>
          )}
        </span>
      }
    >
      <div className="grid items-start gap-x-8 gap-y-5 lg:grid-cols-2 xl:grid-cols-3">
        {!closed && (
          <div className="grid gap-5">
            <div className="grid gap-2">
              <h3 className="font-semibold">Цена сейчас</h3>
              <PriceForm product={product} variant={variant} />
            </div>
            <div className="grid gap-2">
              <h3 className="font-semibold">Цена потом</h3>
              <PlanForm variant={variant} />
            </div>
          </div>
        )}
        <Plans variant={variant} closed={closed} at={at} />
        <PriceHistory variant={variant} at={at} />
      </div>
    </DeskSection>
  )
}

function PriceForm({ product, variant: { sku, price, oldPrice } }: Pick<Props, 'product' | 'variant'>) {
  const section = useSection({
    revision: product.revision,
    values: { price: typedPrice(price), oldPrice: typedPrice(oldPrice) },
    save: (values, revision) => setPrice({ ...values, product: product.slug, variant: sku, revision }),
    done: 'Цена изменена',
  })
  const field = (name: keyof typeof labels) => ({
    name: `${sku}-${name}`, label: labels[name], value: section.typed[name], error: section.errors[name], onType: (value: string) => section.type(name, value), inputMode: 'decimal' as const,
  })
  return (
    <SectionForm section={section} label={`Цена ${sku}`} labels={labels} submit="Изменить сейчас">
      <div className="grid grid-cols-2 gap-3">
        <Line {...field('price')} />
        <Line {...field('oldPrice')} hint="Пусто: цена не снижена" />
      </div>
    </SectionForm>
  )
}

const planLabels = { price: 'Новая цена, ₽', oldPrice: 'Прежняя цена, ₽', startsAt: 'Когда' } as const

function PlanForm({ variant: { sku, plans } }: Pick<Props, 'variant'>) {
  // A plan that was made empties the form.
  return <PlanFields key={plans.length} sku={sku} />
}

function PlanFields({ sku }: { readonly sku: string }) {
  const section = useSection({
    revision: 1,
    values: { price: '', oldPrice: '', startsAt: '' },
    save: (values) => planPrice({ ...values, variant: sku }),
    done: 'Цена назначена',
  })
  const field = (name: keyof typeof planLabels) => ({
    name: `${sku}-plan-${name}`, label: planLabels[name], value: section.typed[name], error: section.errors[name], onType: (value: string) => section.type(name, value),
  })
  return (
    <SectionForm section={section} label={`Назначить цену ${sku}`} labels={planLabels} submit="Назначить">
      <div className="grid grid-cols-2 gap-3">
        <Line {...field('price')} inputMode="decimal" />
        <Line {...field('oldPrice')} inputMode="decimal" />
        <Line {...field('startsAt')} type="datetime-local" wide />
      </div>
    </SectionForm>
  )
}

const states = {
  planned: { tone: 'signal', text: 'назначена' },
  applied: { tone: 'positive', text: 'вступила' },
  cancelled: { tone: 'neutral', text: 'отменена' },
} as const

function Plans({ variant: { sku, plans }, closed, at }: Pick<Props, 'variant' | 'closed' | 'at'>) {
  return (
    <div className="grid min-w-0 content-start gap-2">
      <h3 className="font-semibold">Назначенные цены</h3>
      {plans.length === 0 && <p className="text-muted">Ничего не назначено.</p>}
      <ul className="grid gap-1">
        {plans.map(({ id, startsAt, price, oldPrice, state }) => (
          <li key={id} className="flex min-h-9 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-1 last:border-0">
            <span className="tabular-nums">{formatWhen(startsAt, at)}</span>
            <span className="font-medium tabular-nums">{formatRoubles(price)}</span>
            {oldPrice !== null && <span className="text-muted tabular-nums">вместо {formatRoubles(oldPrice)}</span>}
            <StateBadge tone={states[state].tone}>{states[state].text}</StateBadge>
            {state === 'planned' && !closed && (
              <span className="ml-auto">
                <ActionButton action={cancelPlan} input={{ plan: id }} done="План отменён" words={catalogueRefusals} variant="quiet" label={`Отменить цену ${formatRoubles(price)} для ${sku}`}>
                  Отменить
                </ActionButton>
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
