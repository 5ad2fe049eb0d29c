'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { type LinkAction, LinkForm, type OrderLink } from './link-form.tsx'

type Props = { readonly link: OrderLink; readonly paid: boolean; readonly action: LinkAction }

/** Cancels after one question. Without scripts the question unfolds in place. */
export function CancelOrder({ link, paid, action }: Props) {
  const [open, setOpen] = useState(false)
  const question = paid
    ? 'Деньги вернутся тем же способом, каким вы платили, а товары — в продажу.'
    : 'Товары вернутся в продажу. Если передумаете, заказ можно будет повторить.'
  const sure = (
    <LinkForm link={link} action={action} variant="danger" wide>
      Да, отменить заказ
    </LinkForm>
  )
  return (
    <>
      <div className="grid justify-items-center noscript:hidden">
        <Button variant="quiet" onClick={() => setOpen(true)}>
          Отменить заказ
        </Button>
      </div>
      <details className="hidden noscript:block">
        <summary className="link w-fit">Отменить заказ</summary>
        <p className="py-3">{question}</p>
        {sure}
      </details>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={`Отменить заказ № ${link.number}?`}
        footer={
          <div className="grid gap-3 sm:grid-cols-2">
            {sure}
            <Button variant="secondary" wide onClick={() => setOpen(false)}>
              Не отменять
            </Button>
          </div>
        }
      >
        <p>{question}</p>
      </Dialog>
    </>
  )
}
