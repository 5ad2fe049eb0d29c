'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Every three seconds at first, then every ten, for five minutes in all. */
const pauses = [...Array<number>(10).fill(3_000), ...Array<number>(27).fill(10_000)]

/** Asks for the page anew while something outside is being decided, and when the tab is looked at again. */
export function AskAgain() {
  const router = useRouter()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    let asked = 0
    const ask = () => {
      if (document.visibilityState === 'visible') router.refresh()
      wait()
    }
    const wait = () => {
      const pause = pauses[asked]
      asked += 1
      if (pause !== undefined) timer = setTimeout(ask, pause)
    }
    const look = () => document.visibilityState === 'visible' && router.refresh()
    wait()
    document.addEventListener('visibilitychange', look)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [router])
  return null
}
