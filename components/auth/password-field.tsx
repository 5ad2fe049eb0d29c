import { Field } from '#components/ui/field.tsx'
import { PasswordInput } from './password-input.tsx'
import { PasswordRules } from './password-rules.tsx'
import type { Door } from './use-door.ts'

type Props = {
  readonly door: Door
  readonly label?: string
  /** A new password has at least so many characters. Left out: it exists already. */
  readonly min?: number
}

/** The field «password». What was typed never comes back from the server. */
export function PasswordField({ door, label = 'Пароль', min }: Props) {
  const { form } = door
  return (
    <Field
      name="password"
      label={label}
      hint={min !== undefined && <PasswordRules door={door} min={min} />}
      error={form.getFieldState('password', form.formState).error?.message}
    >
      {(control) => (
        <PasswordInput {...control} {...form.register('password')} autoComplete={min === undefined ? 'current-password' : 'new-password'} maxLength={128} />
      )}
    </Field>
  )
}
