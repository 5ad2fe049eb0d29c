'use client'

import { useActionState, useEffect } from 'react'
import type { OutcomeAction } from '#components/account/action-form.tsx'
import { Button } from '#components/ui/button.tsx'
import { deviceOf } from '#lib/visits/choice-cookie.ts'
import { choiceStore } from './choice-store.ts'
import { useChoice } from './use-choice.ts'

type Props = { readonly token: string; readonly choose: OutcomeAction }

/** The choice of the counter, to be changed at any time. Works without scripts; then it does not know what was chosen before. */
export function ChoiceForm({ token, choose }: Props) {
  const choice = useChoice()
  const [answer, run, pending] = useActionState(choose, { refusal: null })
  useEffect(() => {
    if (!pending) choiceStore.changed()
  }, [pending])
  return (
    <form action={run} onSubmit={(event) => pending && event.preventDefault()} className="grid gap-4">
      <p role="status" className="min-h-[1lh] font-medium">
        {choice === undefined ? '' : choice === null ? 'Вы ещё не выбирали: счётчик не работает.' : deviceOf(choice) ? 'Сейчас счётчик разрешён в этом браузере.' : 'Сейчас только необходимые: счётчик не работает.'}
      </p>
      <div className="grid max-w-xl gap-3 sm:grid-cols-2">
        <Button type="submit" name="token" value="" variant="secondary" wide pending={pending}>
          Только необходимые
        </Button>
        <Button type="submit" name="token" value={token} variant="secondary" wide pending={pending}>
          Разрешить счётчик
        </Button>
      </div>
      {answer.refusal !== null && (
        <p role="alert" className="text-sm font-medium text-danger">
          {answer.refusal}
        </p>
      )}
    </form>
  )
}
