'use client'

import { useRouter } from 'next/navigation'
import { route } from '#components/ui/route.ts'
import { useLetterKeys } from './use-letter-keys.ts'

type Props = { /** Where «j» leads: the next of a queue; null where this is the last. */ readonly next: string | null; /** Where «k» leads: back to the list. */ readonly back: string }

/** J and K on the page of one row of a queue: on to the next, back to the list. */
export function PageKeys({ next, back }: Props) {
  const router = useRouter()
  useLetterKeys({ j: next === null ? undefined : () => router.push(route(next)), k: () => router.push(route(back)) })
  return null
}
