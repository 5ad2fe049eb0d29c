'use client'

import { Button } from '#components/ui/button.tsx'
import { DeadLink } from './dead-link.tsx'
import type { DoorAction } from './door-state.ts'
import { Problem } from './problem.tsx'
import { useDoor } from './use-door.ts'

type Props = { readonly action: DoorAction; readonly token: string; readonly text: string }

const names: readonly string[] = []

/** The one button of a link from a letter. Opening the page does nothing: mail scanners open pages, they press no buttons. */
export function OpenLinkForm({ action, token, text }: Props) {
  const door = useDoor({ action, names, schema: null })
  return (
    <form {...door.formProps} className="grid gap-5">
      <input type="hidden" name="token" value={token} />
      {door.code === 'code-dead' ? <DeadLink href="/sign-in" /> : <Problem text={door.problem} />}
      <Button type="submit" size="l" wide pending={door.pending}>
        {text}
      </Button>
    </form>
  )
}
