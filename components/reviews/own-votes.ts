import { useEffect, useState } from 'react'

type Votes = Readonly<Record<string, string>>

const none: Votes = {}
const asked = new Map<string, Promise<Votes>>()

/** How the visitor has voted under the reviews of a product, by review: one request for all of them, of who is signed in alone. */
export function useOwnVotes(slug: string, signedIn: boolean): Votes {
  const [votes, setVotes] = useState(none)
  useEffect(() => {
    let here = signedIn
    if (!signedIn) return undefined
    void votesOf(slug).then((found) => here && setVotes(found))
    return () => {
      here = false
    }
  }, [slug, signedIn])
  return signedIn ? votes : none
}

function votesOf(slug: string): Promise<Votes> {
  const known = asked.get(slug)
  if (known) return known
  const answer = fetch(`/api/reviews/votes?product=${slug}`).then((each): Promise<Votes> | Votes => (each.ok ? each.json() : none), () => none)
  asked.set(slug, answer)
  // Somebody else may be signed in later, and votes change.
  void answer.finally(() => setTimeout(() => asked.delete(slug), 2000))
  return answer
}
