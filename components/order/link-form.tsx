'use client'

import { useActionState, type ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'
import type { ButtonLook } from '#components/ui/button-style.ts'
import { cx } from '#components/ui/cx.ts'
import { orderRefusal } from '#lib/orders/refusals.ts'

/** The two parts of an order's signed link. */
export type OrderLink = { readonly number: number; readonly key: string }

/** Does something to the order of the link; answers the code of a refusal. */
export type LinkAction = (before: string | null, form: FormData) => Promise<string | null>

type Props = ButtonLook & { readonly link: OrderLink; readonly action: LinkAction; readonly children: ReactNode }

/** One button that does something to an order; works as a plain form. A refusal is told under it. */
export function LinkForm({ link, action, children, ...look }: Props) {
  const [refusal, run, pending] = useActionState(action, null)
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
