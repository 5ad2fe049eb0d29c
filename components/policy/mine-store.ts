/** What somebody has decided about one channel of a purpose, and when (ISO 8601). */
export type Decision = {
  readonly channel: 'email' | 'sms' | 'site'
  readonly state: 'granted' | 'waiting' | 'frozen' | 'withdrawn' | 'none'
  readonly since: string | null
}

/** What the policy means for whoever is signed in. */
export type Mine = {
  readonly accepted: { readonly number: number; readonly at: string } | null
  /** By purpose. */
  readonly decisions: Readonly<Record<string, readonly Decision[]>>
}

let known: Mine | null = null
let asked = false
const listeners = new Set<() => void>()

/** Asked for once a page, and only when somebody is signed in: the page itself is the same for everybody. */
export const mineStore = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
      if (listeners.size > 0) return
      known = null
      asked = false
    }
  },
  read: (): Mine | null => known,
  async ask(): Promise<void> {
    if (asked) return
    asked = true
    const answer: unknown = await fetch('/api/decisions', { cache: 'no-store' })
      .then((response) => (response.ok ? response.json() : null))
      .catch(() => null)
    if (!isMine(answer)) return
    known = answer
    for (const listener of listeners) listener()
  },
}

function isMine(answer: unknown): answer is Mine {
  return typeof answer === 'object' && answer !== null && 'accepted' in answer && 'decisions' in answer
}
