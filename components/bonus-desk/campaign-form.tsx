'use client'

import { DeskForm } from '#components/desk/desk-form.tsx'
import { SelectField, TextField } from '#components/desk/form-fields.tsx'
import { change, create } from '#lib/bonus-desk/campaigns/actions.ts'
import { type CampaignForm as Values, changeCampaignSchema, createCampaignSchema } from '#lib/bonus-desk/campaigns/schema.ts'
import { bonusRefusals } from './bonus-words.ts'

type Choice = { readonly id: string; readonly name: string }

/** A new campaign of the programme. */
export function NewCampaignForm({ defaults, categories }: { readonly defaults: Values; readonly categories: readonly Choice[] }) {
  return (
    <DeskForm schema={createCampaignSchema} action={create} defaults={defaults} submit="Создать черновик" done="Черновик создан" goTo={({ id }) => `/desk/bonuses/campaigns/${id}`} columns={2} words={bonusRefusals}>
      <Fields categories={categories} />
    </DeskForm>
  )
}

type ChangeProps = { readonly defaults: Values & { readonly id: string; readonly revision: number }; readonly categories: readonly Choice[] }

/** A draft to change; the form goes with its revision. */
export function ChangeCampaignForm({ defaults, categories }: ChangeProps) {
  return (
    <DeskForm key={defaults.revision} schema={changeCampaignSchema} action={change} defaults={defaults} columns={2} words={bonusRefusals}>
      <Fields categories={categories} />
    </DeskForm>
  )
}

function Fields({ categories }: { readonly categories: readonly Choice[] }) {
  return (
    <>
      <TextField name="name" label="Название" maxLength={80} hint="Его увидят покупатели: «Двойные бонусы за кольца»" />
      <TextField name="multiplier" label="Во сколько раз больше, %" inputMode="numeric" hint="200 — вдвое, 150 — в полтора раза" />
      <TextField name="startsAt" label="Начало" type="datetime-local" hint="По времени Саратова; утвердить нужно раньше" />
      <TextField name="endsAt" label="Конец" type="datetime-local" />
      <SelectField name="categoryId" label="За что" empty="За все товары" options={categories.map(({ id, name }) => ({ value: id, text: name }))} hint="Для семейства и всех внутри него" />
    </>
  )
}
