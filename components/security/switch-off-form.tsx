'use client'

import type { DoorAction } from '#components/auth/door-state.ts'
import { PasswordField } from '#components/auth/password-field.tsx'
import { Problem } from '#components/auth/problem.tsx'
import { useDoor } from '#components/auth/use-door.ts'
import { TextField } from '#components/form/text-field.tsx'
import { Button } from '#components/ui/button.tsx'

const names = ['password', 'code']

/** Switches the second factor off: with the password and a code, so that nobody does it at a screen left open. */
export function SwitchOffForm({ action, hasPassword }: { readonly action: DoorAction; readonly hasPassword: boolean }) {
  const door = useDoor({ action, names, schema: () => 'confirmBoth', revalidate: 'onSubmit' })
  return (
    <form {...door.formProps} className="grid max-w-md gap-5">
      {hasPassword && <PasswordField door={door} label="Ваш пароль" />}
      <TextField
        form={door}
        name="code"
        label="Код из приложения или код восстановления"
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={40}
      />
      <Problem text={door.problem} />
      <div className="grid sm:justify-items-start">
        <Button type="submit" variant="danger" size="l" pending={door.pending}>
          <span>
            Выключить<span className="max-xs:sr-only"> двухэтапный вход</span>
          </span>
        </Button>
      </div>
    </form>
  )
}
