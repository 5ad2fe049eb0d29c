'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useTransition } from 'react'

const CALM = 10_000
/** Whoever comes back from the bank waits for its word: every three seconds for the first half minute. */
const SOON = 3_000

/**
 * Asks for the page anew while something outside is being decided, and when somebody comes back to the tab: from the bank, from
 * their letters. Never twice at once: on a slow line one question waits for the other.
 */
export function LookAgain({ soon = false }: { readonly soon?: boolean }) {
  const router = useRouter()
  const [pending, start] = useTransition()
  const busy = useRef(pending)
  useEffect(() => {
    busy.current = pending
  }, [pending])
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    let looked = 0
    const look = () => {
      if (document.visibilityState === 'visible' && !busy.current) start(() => router.refresh())
    }
    const wait = () => {
      looked += 1
      timer = setTimeout(lookAndWait, soon && looked <= 10 ? SOON : CALM)
    }
    const lookAndWait = () => {
      look()
      wait()
    }
    wait()
    document.addEventListener('visibilitychange', look)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [router, soon])
  return null
}
