'use client'

import type { DoorAction } from '#components/auth/door-state.ts'
import { Problem } from '#components/auth/problem.tsx'
import { useDoor } from '#components/auth/use-door.ts'
import { Button } from '#components/ui/button.tsx'

const names: readonly string[] = []

/** The one button of a link from a letter. Opening the page does nothing: mail scanners open pages, they press no buttons. */
export function ConfirmForm({ action, token, text }: { readonly action: DoorAction; readonly token: string; readonly text: string }) {
  const door = useDoor({ action, names, schema: null })
  return (
    <form {...door.formProps} className="grid gap-5">
      <input type="hidden" name="token" value={token} />
      <Problem text={door.problem} />
      <Button type="submit" size="l" wide pending={door.pending}>
        {text}
      </Button>
    </form>
  )
}
