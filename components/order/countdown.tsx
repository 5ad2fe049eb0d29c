'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { now } from '#lib/clock/clock.ts'

/** How long the goods are still held; asks for the page anew when the time is over. Its place is kept from the start. */
export function Countdown({ until }: { readonly until: string }) {
  const router = useRouter()
  const [left, setLeft] = useState<number | null>(null)
  useEffect(() => {
    const end = new Date(until).getTime()
    const tick = () => {
      const seconds = Math.max(0, Math.ceil((end - now().getTime()) / 1000))
      setLeft(seconds)
      if (seconds > 0) return
      clearInterval(timer)
      router.refresh()
    }
    const timer = setInterval(tick, 1000)
    tick()
    return () => clearInterval(timer)
  }, [until, router])
  return (
    <span aria-hidden className="inline-block min-w-[5ch] font-semibold tabular-nums">
      {left === null ? '' : `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`}
    </span>
  )
}
