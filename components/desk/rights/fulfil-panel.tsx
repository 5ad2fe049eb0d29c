'use client'

import type { ReactNode } from 'react'
import { ActionButton } from '#components/desk/action-button.tsx'
import { Confirm } from '#components/desk/confirm.tsx'
import { DeskForm } from '#components/desk/desk-form.tsx'
import { TextField } from '#components/desk/form-fields.tsx'
import { block, setNames, unblock } from '#lib/privacy/desk/actions.ts'
import { namesSchema } from '#lib/privacy/desk/schema.ts'
import { appealRefusals } from './appeal-refusals.ts'

type Props = {
  readonly number: number
  readonly blocked: boolean
  /** Has an account whose name could be wrong. */
  readonly correctable: boolean
  /** Links to what carries it out elsewhere. */
  readonly children?: ReactNode
}

/** What the shop's own commands can do about a request before it is answered. */
export function FulfilPanel({ number, blocked, correctable, children }: Props) {
  return (
    <div className="grid gap-4">
      {correctable && (
        <DeskForm schema={namesSchema} action={setNames} defaults={{ number, surname: '', givenName: '', patronymic: '' }} submit="Исправить имя" variant="secondary" done="Имя исправлено" words={appealRefusals} columns={3}>
          <TextField name="surname" label="Фамилия" />
          <TextField name="givenName" label="Имя" />
          <TextField name="patronymic" label="Отчество" optional />
        </DeskForm>
      )}
      <div className="flex flex-wrap items-center gap-2">
        {blocked ? (
          <Confirm
            text="Снять блокирование" title="Снять блокирование" sure="Снять" action={unblock} inputOf={(reason) => ({ number, reason })} done="Блокирование снято" words={appealRefusals}
            reason={{ label: 'Что решено', list: ['Проверка закончена: данные верны', 'Проверка закончена: данные исправлены'], hint: 'Решение останется в журнале человека.' }}
            question={<p>Сотрудники снова увидят данные, отложенные сообщения уйдут.</p>}
          />
        ) : (
          <ActionButton action={block} input={{ number }} done="Данные заблокированы" words={appealRefusals}>
            Заблокировать данные
          </ActionButton>
        )}
        {children}
      </div>
    </div>
  )
}
