/** What was typed into the answer to one vacancy, on this device alone: never the CV, a consent or a token. */
export type Draft = Readonly<Record<string, string>>

const keyOf = (slug: string): string => `draft:${slug}`

/** What this device has kept of an answer; empty when it has nothing. */
export function readDraft(slug: string): Draft {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(slug)) ?? '{}')
    if (typeof kept !== 'object' || kept === null) return {}
    return Object.fromEntries(Object.entries(kept).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== ''))
  } catch {
    return {}
  }
}

/** Keeps it; nothing when storage is switched off or full. */
export function keepDraft(slug: string, draft: Draft): void {
  try {
    localStorage.setItem(keyOf(slug), JSON.stringify(draft))
  } catch {
    // Storage may be switched off: a reload then begins anew.
  }
}

/** Forgets it: it was sent, or is not wanted. */
export function forgetDraft(slug: string): void {
  try {
    localStorage.removeItem(keyOf(slug))
  } catch {
    // There was nothing to forget.
  }
}
