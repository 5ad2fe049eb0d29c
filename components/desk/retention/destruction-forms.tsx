'use client'

import { Confirm } from '#components/desk/confirm.tsx'
import { DeskForm } from '#components/desk/desk-form.tsx'
import { AreaField, TextField } from '#components/desk/form-fields.tsx'
import { approve, cancel, find, hold, order, release } from '#lib/privacy/desk/retention-actions.ts'
import { findSubjectSchema, holdSchema, orderDestructionSchema } from '#lib/privacy/desk/schema.ts'
import { retentionRefusals as words } from './retention-refusals.ts'

/** Whose data: leads to their dry run. */
export function FindSubject() {
  return (
    <DeskForm schema={findSubjectSchema} action={find} defaults={{ contact: '' }} submit="Пробный прогон" variant="secondary" done={null} words={words} goTo={({ subjectId }) => `/desk/retention/subjects/${subjectId}`}>
      <TextField name="contact" label="Почта или мобильный" inputMode="email" hint="Покажем, что уйдёт, что останется и почему. Ничего не изменится." />
    </DeskForm>
  )
}

/** The first of two approvals. */
export function OrderDestruction({ subjectId }: { readonly subjectId: string }) {
  return (
    <DeskForm
      schema={orderDestructionSchema} action={order} defaults={{ subjectId, cause: '' }} submit="Назначить и одобрить первым" variant="danger" done="Назначено: ждёт второго одобрения" words={words}
      goTo={({ id }) => `/desk/retention/destructions/${id}`}
    >
      <AreaField name="cause" label="Причина" rows={2} maxLength={300} hint="Войдёт в акт. Не называйте человека: имени в акте быть не должно." />
    </DeskForm>
  )
}

/** One of the two approvals. */
export function ApproveDestruction({ id, first }: { readonly id: string; readonly first: boolean }) {
  return (
    <Confirm
      text={first ? 'Одобрить первым' : 'Одобрить вторым'} variant="danger" title="Одобрить уничтожение" sure="Одобрить" action={approve} inputOf={() => ({ id })} words={words}
      question={<p>{first ? 'Решит второй, другой человек.' : 'После этого данные будут уничтожены в назначенный день. Восстановить их нельзя.'}</p>} done={first ? 'Одобрено: нужно второе одобрение' : 'Одобрено двумя людьми'}
    />
  )
}

/** Calls off what staff began. */
export function CancelDestruction({ id }: { readonly id: string }) {
  return <Confirm text="Отменить уничтожение" title="Отменить уничтожение" sure="Отменить" action={cancel} inputOf={() => ({ id })} done="Уничтожение отменено" words={words} question={<p>Данные останутся, как были.</p>} />
}

/** Something must be kept, whatever is planned. */
export function HoldForm() {
  return (
    <DeskForm schema={holdSchema} action={hold} defaults={{ holder: '', cause: '' }} submit="Хранить" variant="secondary" done="Будет храниться, пока не снимете" words={words} clear>
      <TextField name="holder" label="Почта или мобильный того, чьи данные" inputMode="email" />
      <TextField name="cause" label="Из-за чего" hint="Претензия, суд или налоговая проверка." />
    </DeskForm>
  )
}

/** It need not be kept any longer. */
export function EndHold({ id, cause }: { readonly id: string; readonly cause: string }) {
  return (
    <Confirm
      text="Снять" of={cause} title="Хранить больше не нужно" sure="Снять" action={release} inputOf={(reason) => ({ id, reason })} done="Снято" words={words}
      reason={{ label: 'Почему', list: ['Спор закончен', 'Проверка закончена'] }}
    />
  )
}

