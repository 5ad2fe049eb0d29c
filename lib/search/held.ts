import { db } from '#lib/db/db.ts'

type Kept = { readonly version: string; readonly value: unknown; readonly weight: number }

/** What may be kept altogether: products of answers, some sixteen bytes each. */
const MOST = 1_000_000

/** What this process has found, the last used at the end; true as long as the version in the database is the same. */
const kept = new Map<string, Kept>()
let weighs = 0

/** The version of what is searched at this moment. */
export async function searchVersion(): Promise<string> {
  return (await db.searchVersion.findFirstOrThrow({ select: { version: true } })).version
}

/** What was found under this key, if nothing has changed since then; undefined otherwise. */
export function recall<T>(key: string, version: string): T | undefined {
  const found = kept.get(key)
  if (!found) return undefined
  drop(key, found)
  if (found.version !== version) return undefined
  put(key, found)
  return found.value as T
}

/** Keeps what was found as of a version; `weight` is how many products it has. What was not used for longest goes. */
export function remember(key: string, version: string, value: unknown, weight: number): void {
  const before = kept.get(key)
  if (before) drop(key, before)
  put(key, { version, value, weight: weight + 1 })
  for (const [oldest, found] of kept) {
    if (weighs <= MOST) break
    drop(oldest, found)
  }
}

function put(key: string, found: Kept): void {
  kept.set(key, found)
  weighs += found.weight
}

function drop(key: string, found: Kept): void {
  kept.delete(key)
  weighs -= found.weight
}
