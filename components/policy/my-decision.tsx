'use client'

import { useChoice } from '#components/visits/use-choice.ts'
import { deviceOf } from '#lib/visits/choice-cookie.ts'
import { decisionWords } from './decision-words.ts'
import { useMine } from './use-mine.ts'

/** What whoever is signed in has decided about a purpose. The place is there from the start: nothing moves when the words come. */
export function MyDecision({ purpose }: { readonly purpose: string }) {
  const mine = useMine()
  const choice = useChoice()
  const decisions = mine?.decisions[purpose]
  const words = purpose === 'analytics' ? choiceWords(choice) : decisions && decisionWords(decisions)
  return (
    <p className="min-h-[2lh] min-w-0 basis-full text-sm text-muted sm:min-h-[1lh] sm:flex-1 sm:basis-0">
      {words ? <span className="text-ink">{words}</span> : 'Ваше решение видно после входа'}
    </p>
  )
}

/** The counter is a matter of the browser, not of the account. */
function choiceWords(choice: string | null | undefined): string {
  if (deviceOf(choice)) return 'в этом браузере вы разрешили счётчик'
  return choice ? 'в этом браузере вы отказались от счётчика' : 'в этом браузере вы ещё не выбирали'
}
