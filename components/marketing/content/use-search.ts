'use client'

import { useEffect, useState } from 'react'
import { callStaff, type StaffCall } from '#components/desk/staff-call.ts'

const PAUSE = 250

/** What is found for the words typed so far, a moment after the last of them. */
export function useSearch<T>(open: boolean, query: string, search: StaffCall<{ query: string }, readonly T[]>): { readonly found: readonly T[]; readonly busy: boolean } {
  const [answer, setAnswer] = useState<{ readonly query: string; readonly found: readonly T[] } | null>(null)
  useEffect(() => {
    if (!open) return undefined
    let wanted = true
    const look = async () => {
      const result = await callStaff(search, { query })
      if (wanted) setAnswer({ query, found: result.ok ? result.data : [] })
    }
    const timer = setTimeout(() => void look(), PAUSE)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [open, query, search])
  return { found: answer?.found ?? [], busy: open && answer?.query !== query }
}
