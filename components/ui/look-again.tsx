'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useTransition } from 'react'

/** Every three seconds at first, then every ten, for five minutes in all. */
const pauses = [...Array<number>(10).fill(3_000), ...Array<number>(27).fill(10_000)]

/**
 * Asks for the page anew while something outside is being decided, and when somebody comes back to the tab: from the bank, from
 * their letters. Never twice at once: on a slow line one question waits for the other.
 */
export function LookAgain() {
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
      const pause = pauses[looked]
      looked += 1
      if (pause !== undefined) timer = setTimeout(lookAndWait, pause)
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
  }, [router])
  return null
}
