'use client'

import { DeskForm } from '#components/desk/desk-form.tsx'
import { TextField } from '#components/desk/form-fields.tsx'
import { changeAudience, createAudience } from '#lib/marketing/audiences/actions.ts'
import { type AudienceForm as Values, changeAudienceSchema, createAudienceSchema } from '#lib/marketing/audiences/form-schema.ts'
import type { AudienceFacts } from '#lib/marketing/audiences/queries.ts'
import { ConditionGroups } from './condition-groups.tsx'
import { type CellOption, PreviewPanel } from './preview-panel.tsx'

const words = {
  'changed-meanwhile': 'Пока вы работали, аудиторию изменил кто-то другой — это изменилось за это время. Ничего не сохранено и ничего не потеряно: откройте её в новой вкладке, сравните и внесите изменения там.',
  'audience-in-use': 'К этой аудитории уже согласована рассылка: её люди не меняются. Сделайте новую аудиторию или верните рассылку в черновики.',
}

type Props = { readonly facts: AudienceFacts; readonly cells: readonly CellOption[] }

/** A new audience. */
export function NewAudienceForm({ defaults, ...props }: Props & { readonly defaults: Values }) {
  return (
    <DeskForm schema={createAudienceSchema} action={createAudience} defaults={defaults} submit="Создать" done="Аудитория создана" goTo={({ id }) => `/desk/marketing/audiences/${id}`}>
      <Fields {...props} />
    </DeskForm>
  )
}

/** An audience to change; the form goes with its revision, so that nobody overwrites what they have not seen. */
export function ChangeAudienceForm({ defaults, ...props }: Props & { readonly defaults: Values & { readonly id: string; readonly revision: number } }) {
  return (
    <DeskForm key={defaults.revision} schema={changeAudienceSchema} action={changeAudience} defaults={defaults} words={words}>
      <Fields {...props} />
    </DeskForm>
  )
}

function Fields({ facts, cells }: Props) {
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_minmax(17rem,22rem)]">
      <div className="grid min-w-0 content-start gap-4">
        <TextField name="name" label="Название" maxLength={120} hint="Для коллег: получатели его не увидят" />
        <ConditionGroups facts={facts} />
      </div>
      <PreviewPanel cells={cells} />
    </div>
  )
}
