import { useEffect, useState } from 'react'
import type { ShownCard } from '#components/catalogue/product-card.tsx'

/** The cards of `slugs`: asked for when a slug appears that has none yet. */
export function useCards(slugs: readonly string[] | undefined): readonly ShownCard[] | 'unreachable' | null {
  const [cards, setCards] = useState<readonly ShownCard[] | 'unreachable' | null>(null)
  const asked = slugs?.join(',') ?? ''
  useEffect(() => {
    if (asked === '') return undefined
    const leaving = new AbortController()
    fetch(`/api/cards?slugs=${asked}`, { signal: leaving.signal })
      .then(async (answer) => (answer.ok ? setCards(await answer.json()) : setCards('unreachable')))
      .catch(() => leaving.signal.aborted || setCards('unreachable'))
    return () => leaving.abort()
  }, [asked])
  return cards
}
