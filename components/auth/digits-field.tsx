import { type InputEvent, useCallback, useEffect, useRef } from 'react'
import { controlStyle } from '#components/ui/control-style.ts'
import { cx } from '#components/ui/cx.ts'
import { Field, fieldId } from '#components/ui/field.tsx'
import { CODE_LENGTH, digitsOf } from './digits-of.ts'
import type { Door } from './use-door.ts'
import { useSmsCode } from './use-sms-code.ts'

type Props = { readonly door: Door; readonly label: string }

/** Six digits in one input: pasted, filled in by the phone or typed, they are sent as soon as there are six. */
export function DigitsField({ door: { form, attempts, pending }, label }: Props) {
  const sent = useRef('')
  const id = fieldId('code')
  const take = useCallback((input: HTMLInputElement, text: string) => {
    const code = digitsOf(text)
    input.value = code
    if (code.length < CODE_LENGTH) sent.current = ''
    else if (code !== sent.current) {
      sent.current = code
      input.form?.requestSubmit()
    }
  }, [])
  useSmsCode(
    useCallback(
      (code) => {
        const input = document.getElementById(id)
        if (input instanceof HTMLInputElement) take(input, code)
      },
      [id, take],
    ),
  )
  useEffect(() => {
    // What was typed before the scripts came has told nobody yet.
    const input = document.getElementById(id)
    if (input instanceof HTMLInputElement && digitsOf(input.value).length === CODE_LENGTH) take(input, input.value)
  }, [id, take])
  useEffect(() => {
    // What is typed after a refusal replaces what was refused.
    const input = document.getElementById(id)
    if (attempts > 0 && input instanceof HTMLInputElement) input.select()
  }, [attempts, id])
  return (
    <Field name="code" label={label} error={form.getFieldState('code', form.formState).error?.message}>
      {(control) => (
        <input
          {...control}
          {...form.register('code')}
          onInput={(event: InputEvent<HTMLInputElement>) => {
            form.clearErrors('code')
            take(event.currentTarget, event.currentTarget.value)
          }}
          readOnly={pending}
          autoComplete="one-time-code"
          inputMode="numeric"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page asks for nothing else
          autoFocus
          className={cx(controlStyle, 'h-16 text-center text-2xl! tracking-[0.4em]')}
        />
      )}
    </Field>
  )
}
