'use client'

import { useState } from 'react'
import { DeskForm } from '#components/desk/desk-form.tsx'
import { TextField } from '#components/desk/form-fields.tsx'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { correctCustomer } from '#lib/customer-desk/actions.ts'
import { correctSchema } from '#lib/customer-desk/correct-schema.ts'

type Props = {
  readonly personId: string
  readonly shown: { readonly surname: string; readonly givenName: string; readonly patronymic: string; readonly contactPhone: string }
}

const words = {
  masked: 'Время, на которое данные были открыты, вышло. Откройте их снова и повторите.',
  'data-changed': 'Пока форма была открыта, данные изменились. Проверьте отмеченные поля.',
}

/** Corrects what the person has asked to correct: names and the contact phone; other contacts only they can change, by proof. */
export function CorrectData({ personId, shown }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="s" variant="quiet" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Исправить
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Исправить по просьбе покупателя">
        <DeskForm schema={correctSchema} action={correctCustomer} defaults={{ personId, ...shown, before: shown }} words={words} done="Исправлено; покупателю написали" onDone={() => setOpen(false)}>
          <TextField name="surname" label="Фамилия" autoComplete="off" />
          <TextField name="givenName" label="Имя" autoComplete="off" />
          <TextField name="patronymic" label="Отчество" optional autoComplete="off" />
          <TextField name="contactPhone" label="Телефон для связи" optional autoComplete="off" hint="Почту и мобильный для входа меняет только сам покупатель: их нужно подтвердить." />
          <p className="text-xs text-muted">Исправление попадёт в открытые заказы и в историю данных, покупатель получит сообщение.</p>
        </DeskForm>
      </Dialog>
    </>
  )
}
