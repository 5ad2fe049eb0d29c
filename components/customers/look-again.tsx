'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useTransition } from 'react'

const PAUSE = 10_000

/** Asks for the page anew every ten seconds while it is looked at, and when somebody comes back to it from their letters. Never twice at once. */
export function LookAgain() {
  const router = useRouter()
  const [pending, start] = useTransition()
  const busy = useRef(pending)
  useEffect(() => {
    busy.current = pending
  }, [pending])
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible' && !busy.current) start(() => router.refresh())
    }
    const timer = setInterval(look, PAUSE)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [router])
  return null
}
