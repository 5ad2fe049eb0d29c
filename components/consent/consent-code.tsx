'use client'

import { Button } from '#components/ui/button.tsx'
import { FieldError } from '#components/ui/field.tsx'
import { controlStyle } from '#components/ui/control-style.ts'
import type { ChoiceAction } from './choice-answer.ts'
import { useChoice } from './use-choice.ts'

/** The code of an SMS that confirms a consent. */
export function ConsentCode({ id, action }: { readonly id: string; readonly action: ChoiceAction }) {
  const { answer, pending, formProps } = useChoice(action)
  const error = pending ? null : answer.refusal
  return (
    <form {...formProps} className="grid gap-1.5">
      <label htmlFor={`${id}-code`} className="font-medium">
        Шесть цифр из&nbsp;СМС
      </label>
      <div className="flex flex-wrap gap-2">
        <div className="w-32">
          <input
            id={`${id}-code`}
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            spellCheck={false}
            maxLength={20}
            aria-invalid={error !== null || undefined}
            aria-describedby={error === null ? undefined : `${id}-code-error`}
            className={controlStyle}
          />
        </div>
        <Button type="submit" variant="secondary" pending={pending}>
          Подтвердить
        </Button>
      </div>
      {error !== null && <FieldError id={`${id}-code-error`} message={error} />}
    </form>
  )
}
