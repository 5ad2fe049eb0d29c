import Link from 'next/link'
import { Button } from '#components/ui/button.tsx'
import { cx } from '#components/ui/cx.ts'
import { FieldError } from '#components/ui/field.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { Input } from '#components/ui/input.tsx'
import { dropPromoForm } from '#lib/cart/actions.ts'
import { promoRefusal } from '#lib/promo/refusals.ts'
import type { CartPromo, PromoProblem } from '#lib/promo/types.ts'
import type { usePromo } from './use-promo.ts'

type Typing = ReturnType<typeof usePromo>
type Props = {
  readonly promo: CartPromo | null
  readonly problem: PromoProblem | null
  readonly typing: Typing
  /** Within another form, which would lose what stands in it: without scripts codes are typed in the cart. */
  readonly within?: boolean
}

/** The promo code of a cart: a quiet line that opens to a field, or the code with the way to take it off and the reason why it does nothing. */
export function PromoBox({ promo, problem, within = false, typing: { answer, pending, box } }: Props) {
  const { refusal } = answer
  const does = promo?.kind === 'free_delivery' ? 'бесплатная доставка' : 'применён'
  return (
    <div ref={box} className="grid gap-2 text-sm">
      <p role="status" className="sr-only">
        {promo && `Промокод ${promo.code}: ${problem ? promoRefusal(problem.code, problem.fields) : does}`}
      </p>
      {promo && (
        <div className="flex items-center gap-3 rounded-md bg-ground py-1 pr-1 pl-3">
          <Icon name="tag" className="size-4 text-muted" />
          <p className="min-w-0 flex-1 py-1.5 wrap-anywhere">
            <span className="font-medium">{promo.code}</span>
            {problem ? <span className="block text-caution">{promoRefusal(problem.code, problem.fields)}</span> : <span className="text-muted"> — {does}</span>}
          </p>
          <button type="submit" form="promo-drop" className={cx('h-9 rounded-sm px-3 text-muted hover:text-ink', within && 'noscript:hidden')}>
            Убрать<span className="sr-only"> промокод {promo.code}</span>
          </button>
        </div>
      )}
      {(!promo || promo.problem) && (
        <details className={within ? 'noscript:hidden' : undefined} open={refusal ? true : undefined}>
          <summary className="link inline-flex min-h-6 w-fit items-center">{promo ? 'Другой промокод' : 'Промокод'}</summary>
          <div className="mt-2 grid gap-1.5">
            <div className="grid grid-cols-[1fr_auto] gap-2">
              <Input
                form="promo-apply"
                id="field-promoCode"
                name="promoCode"
                aria-label="Промокод"
                maxLength={40}
                autoComplete="off"
                autoCapitalize="characters"
                spellCheck={false}
                required
                defaultValue={answer.typed}
                aria-invalid={refusal ? true : undefined}
                aria-describedby={refusal ? 'promo-refusal' : undefined}
              />
              <Button type="submit" form="promo-apply" variant="secondary" pending={pending}>
                Применить
              </Button>
            </div>
            {refusal && (
              <div role="alert">
                <FieldError id="promo-refusal" message={promoRefusal(refusal.code, refusal.fields)} />
              </div>
            )}
          </div>
        </details>
      )}
      {within && (
        <Link href="/cart" prefetch={false} className="link hidden w-fit noscript:block">
          Промокод можно изменить в&nbsp;корзине
        </Link>
      )}
    </div>
  )
}

/** The forms of the box; beside the checkout's, which cannot hold another. */
export function PromoForms({ typing: { apply, pending } }: { readonly typing: Typing }) {
  return (
    <>
      <form id="promo-apply" action={apply} onSubmit={(event) => pending && event.preventDefault()} className="hidden" />
      <form id="promo-drop" action={dropPromoForm} className="hidden" />
    </>
  )
}
