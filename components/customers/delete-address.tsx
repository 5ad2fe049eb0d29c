'use client'

import { useState } from 'react'
import { ActionForm, type OutcomeAction } from '#components/account/action-form.tsx'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'

type Props = { readonly id: string; readonly street: string; readonly action: OutcomeAction }

/** Deletes after one question. Without scripts the question unfolds in place. */
export function DeleteAddress({ id, street, action }: Props) {
  const [open, setOpen] = useState(false)
  const sure = (
    <ActionForm action={action} fields={{ id }} variant="danger" wide>
      Да, удалить
    </ActionForm>
  )
  return (
    <>
      <div className="noscript:hidden">
        <Button variant="quiet" aria-label={`Удалить: ${street}`} onClick={() => setOpen(true)}>
          Удалить
        </Button>
      </div>
      <details className="hidden noscript:block">
        <summary className="link inline-flex min-h-11 w-fit items-center">
          Удалить<span className="sr-only">: {street}</span>
        </summary>
        {sure}
      </details>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Удалить адрес?"
        footer={
          <div className="grid gap-3 sm:grid-cols-2">
            {sure}
            <Button variant="secondary" wide onClick={() => setOpen(false)}>
              Оставить
            </Button>
          </div>
        }
      >
        <p className="break-words">{street}. Заказы, которые туда уже едут, это не изменит.</p>
      </Dialog>
    </>
  )
}
