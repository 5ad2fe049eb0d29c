'use client'

import { decisionWords } from './decision-words.ts'
import { useMine } from './use-mine.ts'

/** What whoever is signed in has decided about a purpose. The place is there from the start: nothing moves when the words come. */
export function MyDecision({ purpose }: { readonly purpose: string }) {
  const mine = useMine()
  const decisions = mine?.decisions[purpose]
  return (
    <p className="min-h-[2lh] min-w-0 basis-full text-sm text-muted sm:min-h-[1lh] sm:flex-1 sm:basis-0">
      {decisions ? <span className="text-ink">{decisionWords(decisions)}</span> : 'Ваше решение видно после входа'}
    </p>
  )
}
