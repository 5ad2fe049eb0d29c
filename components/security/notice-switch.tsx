'use client'

import { useActionState } from 'react'
import type { OutcomeAction } from '#components/account/action-form.tsx'
import { cx } from '#components/ui/cx.ts'

type Props = { readonly on: boolean; readonly action: OutcomeAction }

/** Letters about sign-ins, on or off: shown as pressed at once, taken back with the reason when refused. A plain form without scripts. */
export function NoticeSwitch({ on, action }: Props) {
  const [{ refusal }, run, pending] = useActionState(action, { refusal: null })
  const shown = pending ? !on : on
  return (
    <form action={run} onSubmit={(event) => pending && event.preventDefault()} className="grid gap-2">
      <input type="hidden" name="on" value={on ? 'no' : 'yes'} />
      <button type="submit" role="switch" aria-checked={shown} aria-busy={pending || undefined} className="flex min-h-11 w-full items-center justify-between gap-6 rounded-md text-left">
        <span>Письмо после входа с нового устройства</span>
        <span
          aria-hidden
          className={cx('flex h-8 w-14 shrink-0 rounded-full p-1 ring-1 ring-inset', shown ? 'justify-end bg-ink ring-ink' : 'bg-surface ring-outline')}
        >
          <span className={cx('size-6 rounded-full', shown ? 'bg-paper' : 'bg-outline')} />
        </span>
      </button>
      {refusal !== null && (
        <p role="alert" className="text-sm font-medium text-danger">
          {refusal}
        </p>
      )}
    </form>
  )
}
