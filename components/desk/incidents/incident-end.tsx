'use client'

import { Confirm } from '#components/desk/confirm.tsx'
import { DeskForm } from '#components/desk/desk-form.tsx'
import { AreaField } from '#components/desk/form-fields.tsx'
import { close, tell } from '#lib/privacy/desk/incident-actions.ts'
import { lessonsSchema } from '#lib/privacy/desk/schema.ts'
import { incidentRefusals } from './incident-refusals.ts'

/** Writes to everybody concerned, once. */
export function TellPeople({ number, people }: { readonly number: number; readonly people: number }) {
  return (
    <Confirm
      text="Сообщить людям" variant="primary" title="Сообщить людям" sure="Написать всем" question={<p>Письма и SMS уйдут всем, кого касается инцидент: {people.toLocaleString('ru')}. Отозвать их нельзя.</p>}
      action={tell} inputOf={() => ({ number })} done="Уведомления людям поставлены в очередь" words={incidentRefusals}
    />
  )
}

/** What was learned closes it. */
export function CloseIncident({ number, drill }: { readonly number: number; readonly drill: boolean }) {
  return (
    <DeskForm schema={lessonsSchema} action={close} defaults={{ number, lessons: '' }} submit={drill ? 'Закончить учения' : 'Закрыть инцидент'} variant="secondary" done={drill ? 'Учения закончены' : 'Инцидент закрыт'} words={incidentRefusals}>
      <AreaField name="lessons" label="Чему научил этот случай" rows={3} maxLength={4000} />
    </DeskForm>
  )
}
