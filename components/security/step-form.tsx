import type { ReactNode } from 'react'
import { wrongFields } from '#components/auth/door-problem.ts'
import { UNTOUCHED } from '#components/auth/door-state.ts'
import { PasswordInput } from '#components/auth/password-input.tsx'
import { Problem } from '#components/auth/problem.tsx'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { refusalText } from '#lib/accounts/refusals.ts'
import type { SecondFactorState, Step } from './second-factor-state.ts'

/** What a step is given: what has come so far, where to send it, whether it is on its way. */
export type StepProps = { readonly state: SecondFactorState; readonly run: (form: FormData) => void; readonly pending: boolean }

type Props = StepProps & {
  readonly step: Step
  readonly asks: { readonly password?: boolean; readonly code?: string }
  readonly button: string
  readonly children?: ReactNode
}

/** The form of a step: the password once more, a code of the app, or both. */
export function StepForm({ state: { refused }, run, pending, step, asks, button, children }: Props) {
  const mine = refused?.step === step ? refused : null
  const wrong = mine ? wrongFields({ ...UNTOUCHED, fields: mine.fields }, ['password', 'code']) : {}
  const problem = mine && Object.keys(wrong).length === 0 ? refusalText(mine.code, mine.fields) : null
  return (
    <form action={run} noValidate onSubmit={(event) => pending && event.preventDefault()} className="grid max-w-md gap-5">
      <input type="hidden" name="step" value={step} />
      {children}
      {asks.password && (
        <Field name="password" label="Ваш пароль" error={wrong.password}>
          {(control) => <PasswordInput {...control} autoComplete="current-password" maxLength={128} />}
        </Field>
      )}
      {asks.code && (
        <Field name="code" label={asks.code} error={wrong.code}>
          {(control) => (
            <Input {...control} autoComplete="one-time-code" inputMode="numeric" autoCapitalize="none" spellCheck={false} maxLength={40} />
          )}
        </Field>
      )}
      <Problem text={problem} />
      <div className="grid sm:justify-items-start">
        <Button type="submit" size="l" pending={pending}>
          {button}
        </Button>
      </div>
    </form>
  )
}
