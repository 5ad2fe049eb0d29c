'use client'

import { Confirm } from '#components/desk/confirm.tsx'
import { DeskForm } from '#components/desk/desk-form.tsx'
import { TextField } from '#components/desk/form-fields.tsx'
import { approve, discard, publish } from '#lib/policy/desk/actions.ts'
import { publicationSchema } from '#lib/policy/desk/schema.ts'
import { policyRefusals } from './version-words.ts'

type Of = { readonly code: string; readonly number: number }

/** Somebody else than the author has read it. */
export function Approve({ code, number }: Of) {
  return (
    <Confirm
      text="Утвердить" variant="primary" title={`Утвердить редакцию ${number}`} sure="Утвердить" question={<p>Вы прочитали текст и отличия. После этого он не меняется: его можно опубликовать или отменить.</p>}
      action={approve} inputOf={() => ({ code })} done={`Редакция ${number} утверждена`} words={policyRefusals}
    />
  )
}

/** For good: the day it takes force, and the button. */
export function Publish({ code, number, today }: Of & { readonly today: string }) {
  return (
    <DeskForm schema={publicationSchema} action={publish} defaults={{ code, from: '' }} submit={`Опубликовать редакцию ${number}`} variant="primary" done={`Редакция ${number} опубликована`} words={policyRefusals} columns={2}>
      <TextField name="from" label="Вступает в силу" optional type="date" min={today} hint="Пусто — сразу. День начинается в полночь по Саратову. Опубликованное не меняется никогда (9.2)." />
    </DeskForm>
  )
}

/** Throws away what is being prepared. */
export function Discard({ code, number }: Of) {
  return (
    <Confirm
      text="Отменить редакцию" variant="danger" title={`Отменить редакцию ${number}`} sure="Отменить" question={<p>Текст этой редакции исчезнет, её номер освободится.</p>}
      action={discard} inputOf={() => ({ code })} done={`Редакция ${number} отменена`} words={policyRefusals}
    />
  )
}
