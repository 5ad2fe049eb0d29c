import { type SubmitEvent, useActionState, useState, useTransition } from 'react'

export type Answering<State> = (before: State, form: FormData) => Promise<State>

type Wish<State> = {
  readonly action: Answering<State>
  readonly before: State
  /** What the form says when the shop could not be reached. */
  readonly unreachable: State
  /** The page that answers a form which was sent without scripts from a page that is the same for everybody. */
  readonly page?: string
}

/** A form and what came of it. Without scripts it is a plain form; with them nothing is sent twice, and a lost connection is told. */
export function useAnswer<State>({ action, before, unreachable, page }: Wish<Awaited<State>>) {
  const [given, post] = useActionState(action, before, page)
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
