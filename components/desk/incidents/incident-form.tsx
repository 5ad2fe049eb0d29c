'use client'

import { useFormContext } from 'react-hook-form'
import { DeskForm } from '#components/desk/desk-form.tsx'
import { AreaField } from '#components/desk/form-fields.tsx'
import { FieldError } from '#components/ui/field.tsx'
import { open } from '#lib/privacy/desk/incident-actions.ts'
import { incidentSchema } from '#lib/privacy/desk/schema.ts'
import { incidentRefusals } from './incident-refusals.ts'

type Choice = { readonly code: string; readonly title: string }
type Props = { readonly systems: readonly Choice[]; readonly categories: readonly Choice[] }

/** What is known in the first minutes: enough for the notice of 24 hours. */
export function IncidentForm({ systems, categories }: Props) {
  return (
    <DeskForm
      schema={incidentSchema} action={open} defaults={{ how: '', systems: [], categories: [], cause: '', harm: '', measures: '' }} submit="Открыть инцидент" variant="primary"
      done="Инцидент открыт, уведомления составлены" words={incidentRefusals} goTo={({ number }) => `/desk/incidents/${number}`}
    >
      <AreaField name="how" label="Что произошло" rows={3} maxLength={2000} />
      <Choices name="systems" legend="Где" choices={systems} />
      <Choices name="categories" legend="Какие данные" hint="Не отмечено ничего — считаем все, что лежат в этих местах." choices={categories} />
      <AreaField name="cause" label="Предполагаемая причина" rows={2} maxLength={2000} />
      <AreaField name="harm" label="Предполагаемый вред" rows={2} maxLength={2000} />
      <AreaField name="measures" label="Принятые меры" rows={2} maxLength={2000} />
    </DeskForm>
  )
}

function Choices({ name, legend, hint, choices }: { readonly name: string; readonly legend: string; readonly hint?: string; readonly choices: readonly Choice[] }) {
  const { register, getFieldState, formState } = useFormContext()
  const error = getFieldState(name, formState).error?.message
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 text-sm font-medium">{legend}</legend>
      <div className="grid gap-x-4 sm:grid-cols-2 xl:grid-cols-3">
        {choices.map(({ code, title }) => (
          <label key={code} className="flex min-h-8 items-center gap-2 text-sm max-sm:min-h-11">
            <input type="checkbox" value={code} {...register(name)} className="check" />
            {title}
          </label>
        ))}
      </div>
      {error !== undefined && <FieldError id={`${name}-error`} message={error} />}
      {hint && <p className="text-xs text-muted">{hint}</p>}
    </fieldset>
  )
}
