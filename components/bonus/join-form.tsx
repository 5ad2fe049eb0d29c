'use client'

import { ContactField } from '#components/auth/contact-field.tsx'
import type { DoorAction } from '#components/auth/door-state.ts'
import { Problem } from '#components/auth/problem.tsx'
import { useDoor } from '#components/auth/use-door.ts'
import { Button } from '#components/ui/button.tsx'
import type { ConsentWidget } from '#lib/consent/types.ts'
import { FriendField } from './friend-field.tsx'
import { JoinConsents } from './join-consents.tsx'
import { JOIN_PAGE } from './join-page.ts'
import { RulesLine } from './rules-line.tsx'
import { why } from './why.ts'

type Props = {
  readonly action: DoorAction
  readonly rulesNumber: number
  readonly widgets: readonly ConsentWidget[]
  /** Of who recommended the programme; null without. Undefined: recommendations give nothing, so no code is asked for. */
  readonly friend: string | null | undefined
}

const names = ['contact', 'friend', 'consents']

/** Joining without an account: a contact, and nothing else about the person (4.1.11). It also opens the page of who takes part already. */
export function JoinForm({ action, rulesNumber, widgets, friend }: Props) {
  const door = useDoor({ action, names, schema: () => 'join', page: JOIN_PAGE })
  return (
    <form {...door.formProps} className="grid gap-6">
      <ContactField door={door} why={why.contact} />
      {friend !== undefined && <FriendField door={door} code={friend} />}
      <JoinConsents door={door} widgets={widgets} typed />
      <Problem text={door.problem} />
      <div className="grid gap-3">
        <Button type="submit" size="l" wide pending={door.pending}>
          Получить код
        </Button>
        <RulesLine number={rulesNumber} guest />
      </div>
    </form>
  )
}
