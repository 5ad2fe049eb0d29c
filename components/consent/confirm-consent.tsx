'use client'

import { Alert } from '#components/ui/alert.tsx'
import { Button } from '#components/ui/button.tsx'
import type { ChoiceAction } from './choice-answer.ts'
import { useChoice } from './use-choice.ts'

/** The one button of a confirmation. Opening the page does nothing: mail scanners open pages, they press no buttons. */
export function ConfirmConsent({ action, token }: { readonly action: ChoiceAction; readonly token: string }) {
  const { answer, pending, formProps } = useChoice(action)
  return (
    <form {...formProps} className="grid gap-4">
      <input type="hidden" name="token" value={token} />
      {answer.refusal !== null && !pending && (
        <Alert tone="danger" role="alert">
          {answer.refusal}
        </Alert>
      )}
      <Button type="submit" size="l" wide pending={pending}>
        Подтвердить согласие
      </Button>
    </form>
  )
}
