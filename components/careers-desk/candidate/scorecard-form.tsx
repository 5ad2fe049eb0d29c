'use client'

import { useFormContext } from 'react-hook-form'
import { DeskForm } from '#components/desk/desk-form.tsx'
import { AreaField, SelectField } from '#components/desk/form-fields.tsx'
import { FieldError } from '#components/ui/field.tsx'
import { writeScorecard } from '#lib/careers-desk/candidates/actions.ts'
import { scorecardSchema } from '#lib/careers-desk/candidates/schema.ts'
import type { Verdict } from '#lib/db/generated/enums.ts'
import { verdictNames } from './verdicts.ts'

type Own = { readonly verdict: Verdict; readonly comment: string; readonly marks: readonly { readonly criterion: string; readonly mark: number }[] }
type Props = { readonly id: string; readonly criteria: readonly string[]; readonly own: Own | null }

const verdicts = Object.entries(verdictNames).map(([value, text]) => ({ value, text }))
const marks = ['1', '2', '3', '4']

/** What whoever looks thinks of a candidate. */
export function ScorecardForm({ id, criteria, own }: Props) {
  const markOf = (criterion: string) => own?.marks.find((each) => each.criterion === criterion)?.mark
  return (
    <DeskForm
      schema={scorecardSchema}
      action={writeScorecard}
      defaults={{ id, verdict: own?.verdict ?? 'yes', comment: own?.comment ?? '', marks: criteria.map((criterion) => ({ criterion, mark: markOf(criterion)?.toString() ?? '' })) }}
      submit={own ? 'Изменить оценку' : 'Записать оценку'}
      done="Оценка записана"
    >
      {criteria.map((criterion, index) => (
        <MarkField key={criterion} name={`marks.${index}.mark`} label={criterion} />
      ))}
      <SelectField name="verdict" label="Итог" options={verdicts} />
      <AreaField name="comment" label="Почему" rows={2} maxLength={4000} hint="Кандидат увидит это, если запросит свои данные." />
    </DeskForm>
  )
}

function MarkField({ name, label }: { readonly name: string; readonly label: string }) {
  const { register, getFieldState, formState } = useFormContext()
  const error = getFieldState(name, formState).error?.message
  return (
    <fieldset aria-describedby={error === undefined ? undefined : `${name}-error`} className="grid gap-0.5">
      <legend className="text-sm font-medium">{label}</legend>
      <div className="flex gap-4">
        {marks.map((mark) => (
          <label key={mark} className="flex min-h-8 min-w-8 items-center gap-1.5 text-sm max-sm:min-h-11">
            <input type="radio" value={mark} {...register(name)} className="size-4 accent-ink" />
            {mark}
          </label>
        ))}
      </div>
      {error !== undefined && <FieldError id={`${name}-error`} message={error} />}
    </fieldset>
  )
}
