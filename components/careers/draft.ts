const KEY = 'drafts'

/** What was typed into the answer to one vacancy, on this device alone: never the CV, a consent or a token. */
export type Draft = Readonly<Record<string, string>>

/** What this device has kept of an answer; empty when it has nothing. */
export function readDraft(slug: string): Draft {
  return readAll()[slug] ?? {}
}

/** Keeps it; nothing when storage is switched off or full. */
export function keepDraft(slug: string, draft: Draft): void {
  write({ ...readAll(), [slug]: draft })
}

/** Forgets it: it was sent, or is not wanted. */
export function forgetDraft(slug: string): void {
  const { [slug]: _gone, ...rest } = readAll()
  write(rest)
}

function readAll(): Readonly<Record<string, Draft>> {
  try {
    return recordOf(JSON.parse(localStorage.getItem(KEY) ?? '{}'), (draft) => recordOf(draft, (value) => (typeof value === 'string' && value !== '' ? value : undefined)))
  } catch {
    return {}
  }
}

function write(drafts: Readonly<Record<string, Draft>>): void {
  try {
    const filled = Object.fromEntries(Object.entries(drafts).filter(([, draft]) => Object.keys(draft).length > 0))
    if (Object.keys(filled).length > 0) localStorage.setItem(KEY, JSON.stringify(filled))
    else localStorage.removeItem(KEY)
  } catch {
    // Storage may be switched off: a reload then begins anew.
  }
}

/** What `read` understands of an object that may be anything. */
function recordOf<Value>(given: unknown, read: (value: unknown) => Value | undefined): Record<string, Value> {
  if (typeof given !== 'object' || given === null) return {}
  return Object.fromEntries(Object.entries(given).flatMap(([name, value]): [string, Value][] => {
    const known = read(value)
    return known === undefined ? [] : [[name, known]]
  }))
}
