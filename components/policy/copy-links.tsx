'use client'

import { useEffect, useState } from 'react'

/** A press on the number of a clause copies the link to it and says so. Without scripts the number is the link all the same. */
export function CopyLinks() {
  const [copied, setCopied] = useState<string | null>(null)
  useEffect(() => {
    const copy = (event: MouseEvent): void => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-clause]') : null
      const clause = link?.dataset.clause
      if (!link || !clause || !navigator.clipboard) return
      void navigator.clipboard.writeText(link.href).then(() => setCopied(clause), () => {})
    }
    document.addEventListener('click', copy)
    return () => document.removeEventListener('click', copy)
  }, [])
  useEffect(() => {
    if (copied === null) return undefined
    const timer = setTimeout(() => setCopied(null), 4000)
    return () => clearTimeout(timer)
  }, [copied])
  return (
    <p role="status" className="pointer-events-none fixed inset-x-0 bottom-6 z-30 mx-auto w-fit max-w-[90vw] rounded-full bg-ink px-5 py-2.5 text-sm text-paper empty:hidden print:hidden">
      {copied !== null && `Ссылка на пункт ${copied} скопирована`}
    </p>
  )
}
