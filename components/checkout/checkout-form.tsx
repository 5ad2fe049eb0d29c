'use client'

import { useRouter } from 'next/navigation'
import { useActionState, type ReactNode } from 'react'
import { useWatch } from 'react-hook-form'
import { EarnRow } from '#components/cart/earn-row.tsx'
import { PromoBox, PromoForms } from '#components/cart/promo-box.tsx'
import { usePromo } from '#components/cart/use-promo.ts'
import { Button } from '#components/ui/button.tsx'
import type { CheckoutView } from '#lib/checkout/types.ts'
import { formatRoubles } from '#lib/money/money.ts'
import { BonusBox } from './bonus-box.tsx'
import { CheckoutConsents } from './checkout-consents.tsx'
import { checkoutSum } from './checkout-sum.ts'
import { ContactFields } from './contact-fields.tsx'
import { DeliveryFields } from './delivery-fields.tsx'
import { FoldedOrder } from './folded-order.tsx'
import { OrderLines } from './order-lines.tsx'
import { PaymentFields } from './payment-fields.tsx'
import type { PlainState } from './plain-state.ts'
import { isChange, Problem } from './problem.tsx'
import { Section } from './section.tsx'
import { SignInHint } from './sign-in-hint.tsx'
import { startState } from './start-state.ts'
import { SumList } from './sum-list.tsx'
import { useCheckout, wrongFields } from './use-checkout.ts'

type Props = {
  readonly view: CheckoutView
  /** Places the order of a form that was posted without scripts. */
  readonly place: (before: PlainState, form: FormData) => Promise<PlainState>
  /** The bank is the sandbox: say so. */
  readonly sandbox: boolean
  /** Shown instead of the form when there is nothing to order. */
  readonly nothing: ReactNode
}

/** The whole checkout on one page. Without scripts it is a plain form that comes back with its values and messages. */
export function CheckoutForm({ view, place, sandbox, nothing }: Props) {
  const router = useRouter()
  const [given, action] = useActionState(place, startState(view))
  const { form, submit, refusal, pending, leaving } = useCheckout(view, given, () => router.refresh())
  const [delivery, payment, bonus] = useWatch({ control: form.control, name: ['delivery', 'paymentMethod', 'bonus'] })
  const sum = checkoutSum(view, { delivery: delivery ?? given.values.delivery, bonus: bonus ?? given.values.bonus })
  const { lines, count, promo } = view.cart
  const typing = usePromo(promo?.code ?? null)
  if (lines.length === 0 && !leaving) return nothing
  return (
    <>
      <form
        action={action}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
        className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_380px] xl:gap-x-20"
      >
        <input type="hidden" name="cartId" value={view.cart.id ?? ''} />
        <input type="hidden" name="expectedTotal" value={sum.total} />
        <div className="grid gap-10 sm:gap-12">
          <FoldedOrder count={count} goods={sum.goods}>
            <OrderLines lines={lines} short={refusal?.short ?? {}} />
          </FoldedOrder>
          <Section number={1} title="Получатель">
            {!view.buyer && <SignInHint />}
            <ContactFields form={form} />
          </Section>
          <Section number={2} title="Доставка">
            <DeliveryFields form={form} view={view} />
          </Section>
          <Section number={3} title="Оплата">
            <PaymentFields form={form} sandbox={sandbox} />
          </Section>
          <CheckoutConsents form={form} widgets={view.consents} />
        </div>
        <aside aria-label="Ваш заказ" className="grid gap-5 rounded-lg bg-surface p-5 ring-1 ring-line ring-inset sm:p-6 lg:sticky lg:top-6">
          <div className="hidden max-h-[40vh] overflow-y-auto lg:block">
            <OrderLines lines={lines} short={refusal?.short ?? {}} />
          </div>
          <SumList count={count} promo={promo} sum={sum} />
          <EarnRow bonus={view.cart.bonus} points={sum.earned} />
          {view.points && <BonusBox form={form} points={view.points} typed={bonus ?? given.values.bonus} sum={sum} />}
          <PromoBox within promo={promo} problem={sum.effect.problem} typing={typing} />
          <Button type="submit" size="l" wide pending={pending}>
            {payment === 'online' ? `Перейти к оплате ${formatRoubles(sum.total)}` : isChange(refusal?.code) ? `Оформить заказ за ${formatRoubles(sum.total)}` : 'Оформить заказ'}
          </Button>
          {/* Below the button: a message that goes when a field is mended must not move the button under the pointer. */}
          <Problem refusal={refusal} wrong={wrongFields(form).filter((name) => name !== 'bonus' || view.points !== null)} />
          <p role="status" className="sr-only">
            {leaving ? 'Заказ оформлен, открываем следующую страницу' : ''}
          </p>
          <p className="text-sm text-muted">
            Оформляя заказ, вы принимаете условия{' '}
            <a href="/offer" target="_blank" rel="noopener" className="link">
              оферты
            </a>
            . Как мы обращаемся с данными — в&nbsp;
            <a href="/privacy" target="_blank" rel="noopener" className="link">
              политике конфиденциальности
            </a>
            . Данные нужны, чтобы исполнить заказ; рассылок без отдельного согласия не будет.
          </p>
        </aside>
      </form>
      <PromoForms typing={typing} />
    </>
  )
}
