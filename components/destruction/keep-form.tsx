'use client'

import type { DoorAction } from '#components/auth/door-state.ts'
import { Problem } from '#components/auth/problem.tsx'
import { useDoor } from '#components/auth/use-door.ts'
import { Button } from '#components/ui/button.tsx'

const names: readonly string[] = []

/** One step back: no question is asked of whoever keeps their data. */
export function KeepForm({ action }: { readonly action: DoorAction }) {
  const door = useDoor({ action, names, schema: null })
  return (
    <form {...door.formProps} className="grid gap-3 sm:justify-items-start">
      <Problem text={door.problem} />
      <Button type="submit" size="l" pending={door.pending}>
        <span>
          Передумать<span className="max-xs:sr-only">: оставить данные</span>
        </span>
      </Button>
    </form>
  )
}
