'use client'

import { Button } from '#components/ui/button.tsx'
import { DeadLink } from './dead-link.tsx'
import type { DoorAction } from './door-state.ts'
import { PasswordField } from './password-field.tsx'
import { Problem } from './problem.tsx'
import { useDoor } from './use-door.ts'

type Props = {
  readonly action: DoorAction
  readonly token: string
  /** Whose password it is, for whatever remembers passwords. */
  readonly contact: string
  readonly passwordMin: number
}

const names = ['password']

/** A new password, by a link that works once. */
export function ResetForm({ action, token, contact, passwordMin }: Props) {
  const door = useDoor({ action, names, schema: () => 'reset' })
  return (
    <form {...door.formProps} className="grid gap-5">
      <input type="hidden" name="token" value={token} />
      <input type="text" name="username" autoComplete="username" value={contact} readOnly hidden />
      <PasswordField door={door} label="Новый пароль" min={passwordMin} />
      {door.code === 'code-dead' ? <DeadLink href="/reset" /> : <Problem text={door.problem} />}
      <Button type="submit" size="l" wide pending={door.pending}>
        Сохранить пароль и войти
      </Button>
    </form>
  )
}
