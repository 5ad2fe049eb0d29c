'use client'

import type { DoorAction } from '#components/auth/door-state.ts'
import { Problem } from '#components/auth/problem.tsx'
import { useDoor } from '#components/auth/use-door.ts'
import { Button } from '#components/ui/button.tsx'
import type { ConsentWidget } from '#lib/consent/types.ts'
import { FriendField } from './friend-field.tsx'
import { JoinConsents } from './join-consents.tsx'
import { JOIN_PAGE } from './join-page.ts'
import { RulesLine } from './rules-line.tsx'

type Props = {
  readonly action: DoorAction
  readonly rulesNumber: number
  /** Those that the person has a contact for and has not given yet. */
  readonly widgets: readonly ConsentWidget[]
  readonly friend: string | null | undefined
}

const names = ['friend', 'consents']

/** Joining of who is signed in: one click, nothing is asked twice. */
export function JoinOwnForm({ action, rulesNumber, widgets, friend }: Props) {
  const door = useDoor({ action, names, schema: null, page: JOIN_PAGE })
  return (
    <form {...door.formProps} className="grid gap-6">
      {friend !== undefined && <FriendField door={door} code={friend} />}
      <JoinConsents door={door} widgets={widgets} typed={false} />
      <Problem text={door.problem} />
      <div className="grid gap-3">
        <Button type="submit" size="l" wide pending={door.pending}>
          Вступить
        </Button>
        <RulesLine number={rulesNumber} guest={false} />
      </div>
    </form>
  )
}
