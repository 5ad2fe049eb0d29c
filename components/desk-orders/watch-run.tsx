'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Reads the page anew every second while a run is under way and somebody looks. */
export function WatchRun() {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === 'visible' && router.refresh(), 1000)
    return () => clearInterval(timer)
  }, [router])
  return null
}
