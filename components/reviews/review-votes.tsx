'use client'

import { type SubmitEvent, useState } from 'react'
import { useMe } from '#components/me/use-me.ts'
import { cx } from '#components/ui/cx.ts'
import { useOwnVotes } from './own-votes.ts'

type Props = { readonly id: string; readonly slug: string; readonly helpful: number; readonly unhelpful: number }
type Counted = { readonly helpful: number; readonly unhelpful: number }

/** «Полезно» and «Не полезно»: a form that works without scripts; a second press takes the vote back. What this visitor has said comes by a request of its own. */
export function ReviewVotes({ id, slug, ...given }: Props) {
  const signedIn = Boolean(useMe().customer)
  const votes = useOwnVotes(slug, signedIn)
  const [said, setSaid] = useState<string>()
  const [counted, setCounted] = useState<Counted>()
  const [problem, setProblem] = useState('')
  const mine = said ?? votes[id] ?? 'none'
  const { helpful, unhelpful } = counted ?? given

  const send = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const body = new FormData(event.currentTarget, event.nativeEvent.submitter)
    setProblem('')
    try {
      const answer = await fetch('/api/reviews/votes', { method: 'POST', body, headers: { accept: 'application/json' } })
      const told = await answer.json()
      if (answer.status === 401) window.location.assign(told.next)
      else if (!answer.ok) setProblem(told.message)
      else {
        setSaid(told.mine)
        setCounted(told)
      }
    } catch {
      setProblem('Нет связи. Попробуйте ещё раз.')
    }
  }
  return (
    <form action="/api/reviews/votes" method="post" onSubmit={(event) => void send(event)} className="flex flex-wrap items-center gap-2">
      <input type="hidden" name="reviewId" value={id} />
      <input type="hidden" name="slug" value={slug} />
      <Choice value="yes" mine={mine} count={helpful} text="Полезно" />
      <Choice value="no" mine={mine} count={unhelpful} text="Не полезно" />
      <span role="status" className="text-sm text-danger">
        {problem}
      </span>
    </form>
  )
}

function Choice({ value, mine, count, text }: { readonly value: 'yes' | 'no'; readonly mine: string; readonly count: number; readonly text: string }) {
  const chosen = mine === value
  return (
    <button
      type="submit"
      name="vote"
      value={chosen ? 'none' : value}
      aria-pressed={chosen}
      className={cx('min-h-11 rounded-full px-4 text-sm ring-1 ring-inset hover:bg-ground', chosen ? 'bg-ground font-medium ring-ink' : 'ring-outline')}
    >
      {text}
      {count > 0 && `: ${count}`}
    </button>
  )
}
