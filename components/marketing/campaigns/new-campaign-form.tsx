'use client'

import { DeskForm } from '#components/desk/desk-form.tsx'
import { SelectField, TextField } from '#components/desk/form-fields.tsx'
import { create } from '#lib/marketing/campaigns/actions.ts'
import { createCampaignSchema } from '#lib/marketing/campaigns/schema.ts'
import { ConsentChoice, type CellChoice } from './consent-choice.tsx'

type Props = { readonly cells: readonly CellChoice[]; readonly audiences: readonly { readonly id: string; readonly name: string }[] }

/** What a campaign begins with: what it is called, what people agreed to, and who of them. */
export function NewCampaignForm({ cells, audiences }: Props) {
  return (
    <DeskForm
      schema={createCampaignSchema} action={create} defaults={{ name: '', cell: cells[0]?.code ?? '', audienceId: '' }} submit="Создать черновик" done="Черновик создан"
      goTo={({ number }) => `/desk/marketing/campaigns/${number}`}
    >
      <TextField name="name" label="Название" maxLength={120} hint="Для коллег: получатели его не увидят" />
      <ConsentChoice cells={cells} />
      <SelectField name="audienceId" label="Аудитория" empty="Выбрать позже" options={audiences.map(({ id, name }) => ({ value: id, text: name }))} />
    </DeskForm>
  )
}
