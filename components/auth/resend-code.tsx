'use client'

import { useActionState, useEffect } from 'react'
import { Button } from '#components/ui/button.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { route } from '#components/ui/route.ts'
import { AfterWait } from './after-wait.tsx'
import { doorProblem } from './door-problem.ts'
import { type DoorAction, UNTOUCHED } from './door-state.ts'
import { Problem } from './problem.tsx'

type Props = {
  readonly action: DoorAction
  /** What is sent. */
  readonly what: 'code' | 'link'
  /** Where to begin anew when it is too late for another one. */
  readonly restart: string
  /** The one before does not work any more. */
  readonly onSent?: () => void
  /** What was sent is of no more use: another one can be had at once. */
  readonly due?: boolean
}

/** Sends the code or the link once more. */
export function ResendCode({ action, what, restart, onSent, due = false }: Props) {
  const [state, run, pending] = useActionState(action, UNTOUCHED)
  const sent = state.done > 0 && !pending
  useEffect(() => {
    if (state.done > 0) onSent?.()
  }, [state.done, onSent])
  return (
    <div className="grid gap-3 text-center">
      <AfterWait key={state.done} seconds={30} skip={due && !sent}>
        <form action={run} onSubmit={(event) => pending && event.preventDefault()}>
          <Button type="submit" variant="quiet" wide pending={pending}>
            Отправить ещё раз
          </Button>
        </form>
      </AfterWait>
      <p role="status" className={sent ? 'text-sm font-medium text-positive' : 'sr-only'}>
        {sent ? `Отправили ещё раз. ${what === 'code' ? 'Прежний код' : 'Прежняя ссылка'} больше не действует.` : ''}
      </p>
      {state.code === 'code-dead' && !pending ? (
        <LinkButton href={route(restart)} variant="secondary" wide>
          Начать заново
        </LinkButton>
      ) : (
        <Problem text={pending ? null : doorProblem(state, [])} />
      )}
    </div>
  )
}
