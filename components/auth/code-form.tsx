'use client'

import { useCallback } from 'react'
import { Button } from '#components/ui/button.tsx'
import { DigitsField } from './digits-field.tsx'
import type { DoorAction } from './door-state.ts'
import { Problem } from './problem.tsx'
import { ResendCode } from './resend-code.tsx'
import { useDoor } from './use-door.ts'

type Props = { readonly enter: DoorAction; readonly resend: DoorAction; readonly restart: string }

const names = ['code']

/** The code from the letter or the SMS, and another one if it does not come. */
export function CodeForm({ enter, resend, restart }: Props) {
  const door = useDoor({ action: enter, names, schema: () => 'code', revalidate: 'onSubmit' })
  const { form, forgive } = door
  const startAnew = useCallback(() => {
    forgive()
    form.clearErrors('code')
    form.setValue('code', '')
    // The button that was pressed is gone for a while; what comes next is to type.
    form.setFocus('code')
  }, [form, forgive])
  return (
    <div className="grid gap-3">
      <form {...door.formProps} className="grid gap-5">
        <DigitsField door={door} label="Шесть цифр" />
        <Problem text={door.problem} />
        <Button type="submit" size="l" wide pending={door.pending}>
          Продолжить
        </Button>
      </form>
      <ResendCode action={resend} what="code" restart={restart} onSent={startAnew} due={door.code === 'code-dead'} />
    </div>
  )
}
