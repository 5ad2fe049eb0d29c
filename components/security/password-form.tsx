'use client'

import type { DoorAction } from '#components/auth/door-state.ts'
import { PasswordField } from '#components/auth/password-field.tsx'
import { PasswordInput } from '#components/auth/password-input.tsx'
import { Problem } from '#components/auth/problem.tsx'
import { useDoor } from '#components/auth/use-door.ts'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'

type Props = {
  readonly action: DoorAction
  readonly hasPassword: boolean
  readonly passwordMin: number
  /** Whose password it is, for whatever remembers passwords. */
  readonly contact: string
}

const names = ['current', 'password']

/** A new password, by the old one if there is one. */
export function PasswordForm({ action, hasPassword, passwordMin, contact }: Props) {
  const door = useDoor({ action, names, schema: () => 'changePassword' })
  const { form } = door
  return (
    <form {...door.formProps} className="grid max-w-lg gap-5">
      <input type="text" name="username" autoComplete="username" value={contact} readOnly hidden />
      {hasPassword && (
        <Field name="current" label="Нынешний пароль" error={form.getFieldState('current', form.formState).error?.message}>
          {(control) => <PasswordInput {...control} {...form.register('current')} autoComplete="current-password" maxLength={128} />}
        </Field>
      )}
      <PasswordField door={door} label="Новый пароль" min={passwordMin} />
      <Problem text={door.problem} />
      <div className="grid sm:justify-items-start">
        <Button type="submit" size="l" pending={door.pending}>
          {hasPassword ? 'Сменить пароль' : 'Сохранить пароль'}
        </Button>
      </div>
    </form>
  )
}
