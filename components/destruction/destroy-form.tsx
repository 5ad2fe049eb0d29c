'use client'

import type { DoorAction } from '#components/auth/door-state.ts'
import { PasswordField } from '#components/auth/password-field.tsx'
import { Problem } from '#components/auth/problem.tsx'
import { useDoor } from '#components/auth/use-door.ts'
import { TextField } from '#components/form/text-field.tsx'
import { Button } from '#components/ui/button.tsx'

type Props = {
  readonly action: DoorAction
  /** By what one shows that the account is one's own. */
  readonly asks: 'password' | 'code' | null
}

const names = { password: ['password'], code: ['code'] } as const
const none: readonly string[] = []

/** The wish to be forgotten, with the key of the account: nobody says it at a screen left open. */
export function DestroyForm({ action, asks }: Props) {
  const door = useDoor({
    action, names: asks === null ? none : names[asks], schema: asks === null ? null : () => (asks === 'password' ? 'confirmPassword' : 'secondFactor'), revalidate: 'onSubmit',
  })
  return (
    <form {...door.formProps} className="grid max-w-md gap-5">
      {asks === 'password' && <PasswordField door={door} label="Ваш пароль" />}
      {asks === 'code' && (
        <TextField
          form={door}
          name="code"
          label="Код из приложения или код восстановления"
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={40}
        />
      )}
      <Problem text={door.problem} />
      <div className="grid sm:justify-items-start">
        <Button type="submit" variant="danger" size="l" pending={door.pending}>
          <span>
            Уничтожить<span className="max-xs:sr-only"> мои</span> данные
          </span>
        </Button>
      </div>
    </form>
  )
}
