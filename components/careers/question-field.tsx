import { useId } from 'react'
import type { Door } from '#components/auth/use-door.ts'
import { Field, FieldError, fieldId } from '#components/ui/field.tsx'
import { Textarea } from '#components/ui/textarea.tsx'
import { answerField, optionsOf } from '#lib/careers/answers-of.ts'
import type { Question } from '#lib/careers/types.ts'

type Props = { readonly door: Door; readonly question: Question }

/** A question of the vacancy: in words, or one of its answers. */
export function QuestionField({ door, question }: Props) {
  const options = optionsOf(question)
  return options === null ? <InWords door={door} question={question} /> : <OneOf door={door} question={question} options={options} />
}

function InWords({ door: { form, start }, question: { id, text, required } }: Props) {
  const name = answerField(id)
  return (
    <Field name={name} label={text} optional={!required} error={form.getFieldState(name, form.formState).error?.message}>
      {(control) => <Textarea {...control} {...form.register(name, { onChange: () => form.clearErrors(name) })} defaultValue={start[name] ?? ''} rows={3} maxLength={2000} />}
    </Field>
  )
}

function OneOf({ door: { form, start }, question: { id, text, required }, options }: Props & { readonly options: readonly string[] }) {
  const name = answerField(id)
  const errorId = `${useId()}-error`
  const error = form.getFieldState(name, form.formState).error?.message
  return (
    <fieldset aria-invalid={error ? true : undefined} aria-describedby={error ? errorId : undefined} className="grid min-w-0 gap-1">
      <legend className="mb-1 text-sm font-medium">
        {text}
        {!required && <span className="font-normal text-muted"> — необязательно</span>}
      </legend>
      {options.map((option, index) => (
        <label key={option} className="flex min-h-11 items-center gap-3">
          <input
            {...form.register(name, { onChange: () => form.clearErrors(name) })}
            id={index === 0 ? fieldId(name) : undefined}
            type="radio"
            value={option}
            defaultChecked={start[name] === option}
            className="check rounded-full"
          />
          {option}
        </label>
      ))}
      {error && <FieldError id={errorId} message={error} />}
    </fieldset>
  )
}
