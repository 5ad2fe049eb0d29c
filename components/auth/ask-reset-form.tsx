'use client'

import { Button } from '#components/ui/button.tsx'
import { ContactField } from './contact-field.tsx'
import type { DoorAction } from './door-state.ts'
import { Problem } from './problem.tsx'
import { useDoor } from './use-door.ts'
import { useKeptContact } from './use-kept-contact.ts'

const names = ['contact']

/** Asks for a link to a new password. */
export function AskResetForm({ action, next }: { readonly action: DoorAction; readonly next: string }) {
  const door = useDoor({ action, names, schema: () => 'askCode' })
  useKeptContact(door)
  return (
    <form {...door.formProps} className="grid gap-5">
      <input type="hidden" name="next" value={next} />
      <ContactField door={door} />
      <Problem text={door.problem} />
      <Button type="submit" size="l" wide pending={door.pending}>
        Прислать ссылку
      </Button>
    </form>
  )
}
