'use client'

import { useActionState, useEffect, type ReactNode } from 'react'
import { useLeaving } from '#components/checkout/use-leaving.ts'
import { Button } from '#components/ui/button.tsx'
import type { ButtonLook } from '#components/ui/button-style.ts'
import { cx } from '#components/ui/cx.ts'
import { orderRefusal } from '#lib/orders/refusals.ts'

/** The two parts of an order's signed link. */
export type OrderLink = { readonly number: number; readonly key: string }

/** What came of it: the code of a refusal, or an address outside the app to go on to. */
export type LinkState = { readonly refusal: string | null; readonly next: string | null }

/** Does something to the order of the link. */
export type LinkAction = (before: LinkState, form: FormData) => Promise<LinkState>

type Props = ButtonLook & { readonly link: OrderLink; readonly action: LinkAction; readonly children: ReactNode }

/** One button that does something to an order; works as a plain form. A refusal is told under it. */
export function LinkForm({ link, action, children, ...look }: Props) {
  const [{ refusal, next }, run, running] = useActionState(action, { refusal: null, next: null })
  const [leaving, leave] = useLeaving()
  const pending = running || leaving
  useEffect(() => {
    if (next !== null) leave(next)
  }, [next, leave])
  return (
    <form action={run} onSubmit={(event) => pending && event.preventDefault()} className={cx('grid gap-3', !look.wide && 'sm:justify-items-start')}>
      <input type="hidden" name="number" value={link.number} />
      <input type="hidden" name="key" value={link.key} />
      <Button type="submit" pending={pending} {...look}>
        {children}
      </Button>
      {refusal !== null && (
        <p role="alert" className="max-w-prose text-sm font-medium text-danger">
          {orderRefusal(refusal)}
        </p>
      )}
    </form>
  )
}
