import { useEffect, useState } from 'react'
import type { Suggestions } from '#lib/search/types.ts'

/** Milliseconds without a key until the shop is asked. */
const PAUSE = 120

type Answer = { readonly text: string; readonly suggestions: Suggestions | null }

/** What the shop suggests for a text: of this text and of no other, whichever answer comes first. `waiting` until it is there; null when it did not come. */
export function useSuggestions(text: string): { readonly answer: Suggestions | null; readonly waiting: boolean } {
  // A space at the end says that the last word is a whole one.
  const asked = text.trimStart()
  const [answer, setAnswer] = useState<Answer>({ text: '', suggestions: null })
  useEffect(() => {
    if (asked === '') return undefined
    const calling = new AbortController()
    const ask = async () => {
      // What is called off may be called off half-way through its answer.
      const suggestions = await fetch(`/api/suggest?${new URLSearchParams({ q: asked })}`, { signal: calling.signal })
        .then(async (response): Promise<Suggestions | null> => (response.ok ? response.json() : null))
        .catch(() => null)
      if (!calling.signal.aborted) setAnswer({ text: asked, suggestions })
    }
    const timer = setTimeout(() => void ask(), PAUSE)
    return () => {
      clearTimeout(timer)
      calling.abort()
    }
  }, [asked])
  const fits = answer.text === asked
  return { answer: fits ? answer.suggestions : null, waiting: asked !== '' && !fits }
}
