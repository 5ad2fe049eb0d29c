'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const NAME = 'consents'

/** Says to the other tabs of this browser that a consent was given or withdrawn. */
export function tellTabs(): void {
  if (typeof BroadcastChannel === 'undefined') return
  const channel = new BroadcastChannel(NAME)
  channel.postMessage(null)
  channel.close()
}

/** Two tabs show the same: the page is asked for anew when another tab has changed something, and when somebody comes back to it. */
export function AgreeingTabs() {
  const router = useRouter()
  useEffect(() => {
    const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(NAME)
    const look = () => router.refresh()
    const comeBack = () => document.visibilityState === 'visible' && look()
    channel?.addEventListener('message', look)
    document.addEventListener('visibilitychange', comeBack)
    return () => {
      channel?.close()
      document.removeEventListener('visibilitychange', comeBack)
    }
  }, [router])
  return null
}
