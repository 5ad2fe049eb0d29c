'use client'

import { useRouter, useSearchParams } from 'next/navigation'
import { useEffect } from 'react'

type Props = { readonly filters: readonly string[] }

/**
 * On the plain list of a family: when the address asks for a filtered one, asks the server for it. The router believes that
 * a page which reads no query looks the same under every query, and cannot know that such addresses are rewritten to another
 * page; without this a filter chosen after a soft navigation would change the address and nothing else. Needs `<Suspense>`.
 */
export function AskForFiltered({ filters }: Props) {
  const router = useRouter()
  const params = useSearchParams()
  const filtered = filters.some((name) => params.has(name)) ? params.toString() : null
  useEffect(() => {
    if (filtered !== null) router.refresh()
  }, [filtered, router])
  return null
}
