'use client'

import type { DoorAction } from '#components/auth/door-state.ts'
import { Problem } from '#components/auth/problem.tsx'
import { useDoor } from '#components/auth/use-door.ts'
import { Button } from '#components/ui/button.tsx'
import { Field, FieldError, fieldId } from '#components/ui/field.tsx'
import { RadioCard } from '#components/ui/radio-card.tsx'
import { Textarea } from '#components/ui/textarea.tsx'

type Reason = { readonly value: string; readonly title: string; readonly meaning: string }

type Props = { readonly action: DoorAction; readonly reviewId: string; readonly reasons: readonly Reason[] }

const names = ['reason', 'words']

/** A complaint about a review (7.9): a reason and words, no contact. Works as a plain form. */
export function ReportForm({ action, reviewId, reasons }: Props) {
  const door = useDoor({ action, names, schema: null })
  const { form, start } = door
  const wrong = form.getFieldState('reason', form.formState).error?.message
  return (
    <form {...door.formProps} className="grid max-w-2xl gap-8">
      <input type="hidden" name="reviewId" value={reviewId} />
      <fieldset id={fieldId('reason')} role="radiogroup" aria-required aria-invalid={wrong ? true : undefined} aria-describedby={wrong && 'reason-error'} className="grid min-w-0 content-start gap-3 sm:grid-cols-2">
        <legend className="mb-3 text-xl font-semibold">Что не&nbsp;так</legend>
        {wrong && (
          <div className="sm:col-span-2">
            <FieldError id="reason-error" message={wrong} />
          </div>
        )}
        {reasons.map(({ value, title, meaning }) => (
          <RadioCard key={value} {...form.register('reason', { onChange: () => form.clearErrors('reason') })} value={value} defaultChecked={value === start.reason} title={title} description={meaning} />
        ))}
      </fieldset>
      <div className="grid max-w-xl gap-6">
        <Field name="words" label="Что именно" hint="Какие слова или фото и почему. Свои контакты оставлять не нужно." why={why} optional="quiet" error={form.getFieldState('words', form.formState).error?.message}>
          {(control) => <Textarea {...control} {...form.register('words', { onChange: () => form.clearErrors('words') })} defaultValue={start.words ?? ''} rows={5} maxLength={2000} />}
        </Field>
        <Problem text={door.problem} />
        <Button type="submit" size="l" pending={door.pending}>
          Отправить жалобу
        </Button>
        <p className="-mt-3 text-sm text-muted">
          Храним жалобу три года после решения, автору её не&nbsp;показываем. Подробнее&nbsp;—{' '}
          <a href="/privacy" target="_blank" rel="noopener" className="link">
            в&nbsp;политике<span className="sr-only">, откроется в новой вкладке</span>
          </a>
          .
        </p>
      </div>
    </form>
  )
}

const why = { text: 'Чтобы мы нашли то, что нарушает ваши права, и проверили это.', clause: '4.1.8' } as const
