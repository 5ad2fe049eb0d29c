import { useEffect } from 'react'
import { deviceOf } from '#lib/visits/choice-cookie.ts'

const FULL = 20
let seen: string[] = []

/** Counts the pages opened, once the counter is allowed: together, when the page is left. Sends addresses of pages, no id and no cookie of its own. */
export function useVisits(path: string, choice: string | null | undefined): void {
  const allowed = deviceOf(choice) !== null
  useEffect(() => {
    if (!allowed) return undefined
    seen.push(path)
    if (seen.length >= FULL) send()
    document.addEventListener('visibilitychange', sendWhenHidden)
    window.addEventListener('pagehide', send)
    return () => {
      document.removeEventListener('visibilitychange', sendWhenHidden)
      window.removeEventListener('pagehide', send)
    }
  }, [path, allowed])
  useEffect(() => {
    // Taken back: what was noted and not sent is forgotten.
    if (!allowed) seen = []
  }, [allowed])
}

function sendWhenHidden(): void {
  if (document.visibilityState === 'hidden') send()
}

function send(): void {
  if (seen.length > 0) navigator.sendBeacon('/api/visits', JSON.stringify(seen))
  seen = []
}
