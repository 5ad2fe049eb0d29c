'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Milliseconds. */
const PAUSE = 1000

/** Asks for the page anew every second while a run is under way, one question at a time, in a tab that is looked at. */
export function WatchRun() {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') router.refresh()
    }, PAUSE)
    return () => clearInterval(timer)
  }, [router])
  return null
}
