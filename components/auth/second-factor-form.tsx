'use client'

import { TextField } from '#components/form/text-field.tsx'
import { Button } from '#components/ui/button.tsx'
import { DigitsField } from './digits-field.tsx'
import type { DoorAction } from './door-state.ts'
import { Problem } from './problem.tsx'
import { useDoor } from './use-door.ts'

type Props = {
  readonly action: DoorAction
  /** By a recovery code, for whoever does not have the phone at hand. */
  readonly recovery: boolean
}

const names = ['code']

/** The second step of signing in. */
export function SecondFactorForm({ action, recovery }: Props) {
  const door = useDoor({ action, names, schema: () => 'secondFactor', revalidate: 'onSubmit' })
  return (
    <form {...door.formProps} className="grid gap-5">
      {recovery ? (
        <TextField form={door} name="code" label="Код восстановления" autoComplete="off" autoCapitalize="none" spellCheck={false} maxLength={40} />
      ) : (
        <DigitsField door={door} label="Код из приложения" />
      )}
      <Problem text={door.problem} />
      <Button type="submit" size="l" wide pending={door.pending}>
        Войти
      </Button>
    </form>
  )
}
