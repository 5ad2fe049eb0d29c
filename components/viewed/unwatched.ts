const KEY = 'unwatched'
const listeners = new Set<() => void>()

/** Whether this device has been told not to remember what is looked at on it. */
export function isUnwatched(): boolean {
  try {
    return localStorage.getItem(KEY) !== null
  } catch {
    // Storage is switched off: nothing is remembered either.
    return true
  }
}

/** Tells it so, or takes it back. */
export function setUnwatched(unwatched: boolean): void {
  try {
    if (unwatched) localStorage.setItem(KEY, 'yes')
    else localStorage.removeItem(KEY)
  } catch {
    // As above.
  }
  for (const listener of listeners) listener()
}

/** Runs `listener` when it changes, here or in another tab. */
export function onUnwatched(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}
