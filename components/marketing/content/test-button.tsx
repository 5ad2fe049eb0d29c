'use client'

import { useFormContext } from 'react-hook-form'
import { ActionButton } from '#components/desk/action-button.tsx'
import { sendTest } from '#lib/marketing/content/actions.ts'
import { contentRefusals } from './content-words.ts'

type Props = { readonly campaignId: string; readonly letter: 'a' | 'b'; readonly channel: 'email' | 'sms' }

/** Sends what is saved to whoever presses it, and to nobody else. */
export function TestButton({ campaignId, letter, channel }: Props) {
  const { isDirty } = useFormContext().formState
  if (isDirty) return <span className="text-sm text-muted">Пробу можно отправить, когда всё сохранено</span>
  return (
    <ActionButton action={sendTest} input={{ campaignId, letter }} done={channel === 'email' ? 'Проба уйдёт на вашу почту' : 'Проба уйдёт на ваш телефон'} words={contentRefusals}>
      Проба себе
    </ActionButton>
  )
}
