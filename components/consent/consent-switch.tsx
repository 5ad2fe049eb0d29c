'use client'

import { cx } from '#components/ui/cx.ts'
import { Icon } from '#components/ui/icon.tsx'
import type { ConsentCell } from '#lib/consent/purposes.ts'
import type { ChoiceAction } from './choice-answer.ts'
import type { ConsentStatus } from './consent-status.ts'
import { cellName } from './consent-words.ts'
import { useChoice } from './use-choice.ts'

type Props = {
  readonly cell: ConsentCell
  readonly status: ConsentStatus
  /** Of the text that would be agreed to now. */
  readonly token: string
  readonly action: ChoiceAction
}

const tones = { positive: 'text-positive', caution: 'text-caution', muted: 'text-muted' }

/**
 * Gives and withdraws one consent: the same press of the same control both ways. It moves at once and goes back with the reason when
 * it is refused. A plain form without scripts.
 */
export function ConsentSwitch({ cell, status, token, action }: Props) {
  const { answer, pending, formProps } = useChoice(action)
  const shown = pending ? !status.on : status.on
  return (
    <form {...formProps} className="grid gap-1">
      <input type="hidden" name="purpose" value={cell.purpose} />
      <input type="hidden" name="channel" value={cell.channel} />
      <input type="hidden" name="token" value={status.on ? '' : token} />
      <div className="flex items-center justify-between gap-4">
        <p aria-live="polite" className={cx('flex items-center gap-2 font-medium', tones[pending ? 'muted' : status.tone])}>
          <Icon name={pending ? 'clock' : status.icon} className="size-5" />
          {pending ? (shown ? 'Записываем…' : 'Отзываем…') : status.word}
        </p>
        <button type="submit" role="switch" aria-checked={shown} aria-busy={pending || undefined} className="grid min-h-11 min-w-14 place-items-center rounded-md">
          <span className="sr-only">{cellName(cell)}</span>
          <span
            aria-hidden
            className={cx('flex h-8 w-14 shrink-0 rounded-full p-1 ring-1 ring-inset', shown ? 'justify-end bg-ink ring-ink' : 'bg-surface ring-outline')}
          >
            <span className={cx('size-6 rounded-full', shown ? 'bg-paper' : 'bg-outline')} />
          </span>
        </button>
      </div>
      <p role="status" className="text-sm text-muted empty:hidden">
        {!pending && answer.said}
      </p>
      {answer.refusal !== null && !pending && (
        <p role="alert" className="text-sm font-medium text-danger">
          {answer.refusal}
        </p>
      )}
    </form>
  )
}
