import { type ReactNode, useEffect, useState } from 'react'
import { now } from '#lib/clock/clock.ts'

type Props = { readonly seconds: number; readonly skip: boolean; readonly children: ReactNode }

/** «Отправить ещё раз» comes after a while; a page without scripts has it at once (the server counts, too). */
export function AfterWait({ seconds, skip, children }: Props) {
  const [left, setLeft] = useState(seconds)
  useEffect(() => {
    const end = now().getTime() + seconds * 1000
    const tick = () => {
      const rest = Math.max(0, Math.ceil((end - now().getTime()) / 1000))
      setLeft(rest)
      if (rest === 0) clearInterval(timer)
    }
    const timer = setInterval(tick, 1000)
    tick()
    return () => clearInterval(timer)
  }, [seconds])
  if (left === 0 || skip) return children
  return (
    <>
      <p className="flex min-h-12 items-center justify-center text-muted noscript:hidden">Отправить ещё раз можно через 0:{String(left).padStart(2, '0')}</p>
      <div className="hidden noscript:block">{children}</div>
    </>
  )
}
