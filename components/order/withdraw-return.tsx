'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { type LinkAction, LinkForm, type OrderLink } from './link-form.tsx'

type Props = { readonly link: OrderLink; readonly action: LinkAction }

const question = 'Товары останутся у вас, деньги не вернутся. Пока не прошёл срок, возврат можно оформить снова.'

/** Keeps the goods after all, after one question. Without scripts the question unfolds in place. */
export function WithdrawReturn({ link, action }: Props) {
  const [open, setOpen] = useState(false)
  const sure = (
    <LinkForm link={link} action={action} variant="danger" wide>
      Да, отозвать
    </LinkForm>
  )
  return (
    <>
      <div className="grid justify-items-start noscript:hidden">
        <Button variant="secondary" onClick={() => setOpen(true)}>
          Отозвать заявку
        </Button>
      </div>
      <details className="hidden noscript:block">
        <summary className="link inline-flex min-h-11 w-fit items-center">Отозвать заявку</summary>
        <p className="py-3">{question}</p>
        {sure}
      </details>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Отозвать заявку на возврат?"
        footer={
          <div className="grid gap-3 sm:grid-cols-2">
            {sure}
            <Button variant="secondary" wide onClick={() => setOpen(false)}>
              Не отзывать
            </Button>
          </div>
        }
      >
        <p>{question}</p>
      </Dialog>
    </>
  )
}
