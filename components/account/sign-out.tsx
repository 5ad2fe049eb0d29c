'use client'

import { type SubmitEvent, useState } from 'react'
import { meStore } from '#components/me/me-store.ts'
import { Icon } from '#components/ui/icon.tsx'
import { Spinner } from '#components/ui/spinner.tsx'

/** Ends the session. Without scripts it leads away itself. */
export type Leave = () => Promise<void>

/**
 * «Выйти». With scripts the way out is a new document, in which nothing of the person is kept: neither pages that the router
 * remembers nor drafts. Other tabs are told.
 */
export function SignOut({ leave }: { readonly leave: Leave }) {
  const [pending, setPending] = useState(false)
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (pending) return
    setPending(true)
    if (!(await meStore.signOut(leave))) return setPending(false)
    window.location.replace('/')
  }
  return (
    <form action={leave} onSubmit={(event) => void submit(event)}>
      <button
        type="submit"
        aria-disabled={pending || undefined}
        className="flex min-h-11 w-full items-center gap-3 rounded-md px-3 text-left text-muted hover:bg-ground hover:text-ink"
      >
        {pending ? <Spinner /> : <Icon name="exit" className="size-5" />}
        Выйти
      </button>
    </form>
  )
}
