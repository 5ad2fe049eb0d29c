import { type SubmitEvent, useActionState, useState, useTransition } from 'react'

type Action<State> = (before: Awaited<State>, form: FormData) => Promise<Awaited<State>>

type Wish<State> = {
  readonly action: Action<State>
  /** The target of the plain form, where `action` does more than a form without scripts can. */
  readonly plain?: Action<State>
  readonly before: Awaited<State>
  /** What the form says when the shop could not be reached. */
  readonly unreachable: Awaited<State>
  /** The page that answers a form which was sent without scripts from a page that is the same for everybody. */
  readonly page?: string
}

/** A form and what came of it. Without scripts it is a plain form; with them nothing is sent twice, and a lost connection is told. */
export function useAnswer<State>({ action, plain = action, before, unreachable, page }: Wish<State>) {
  const [given, post] = useActionState<State, FormData>(plain, before, page)
  const [answer, setAnswer] = useState(given)
  const [pending, start] = useTransition()
  return {
    answer,
    pending,
    formProps: {
      action: post,
      noValidate: true,
      onSubmit: (event: SubmitEvent<HTMLFormElement>) => {
        event.preventDefault()
        if (pending) return
        const data = new FormData(event.currentTarget, event.nativeEvent.submitter)
        start(async () => {
          const came = await action(before, data).catch(() => unreachable)
          start(() => setAnswer(came))
        })
      },
    },
  }
}
