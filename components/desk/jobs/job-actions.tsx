'use client'

import { ActionButton } from '#components/desk/action-button.tsx'
import { Confirm } from '#components/desk/confirm.tsx'
import { release, remove, runNow } from '#lib/upkeep/actions.ts'

type Props = { readonly id: string; readonly state: 'waiting' | 'running' | 'failed'; readonly abandoned: boolean; /** Which one, for the ear. */ readonly name: string }

const gone = { stale: 'Задание уже выполняется или выполнено: обновите страницу.' }

/** What can be done with a job that is not under way, or that whoever had taken it left behind. */
export function JobActions({ id, state, abandoned, name }: Props) {
  if (abandoned) {
    return (
      <span className="relative z-10 flex justify-end">
        <ActionButton action={release} input={{ id }} done="Задание освобождено" words={gone} label={`Освободить: ${name}`}>
          Освободить
        </ActionButton>
      </span>
    )
  }
  if (state === 'running') return null
  return (
    <span className="relative z-10 flex justify-end gap-1.5 max-sm:flex-wrap">
      <ActionButton action={runNow} input={{ id }} done="Задание запущено" words={gone} label={`${state === 'failed' ? 'Повторить' : 'Сейчас'}: ${name}`}>
        {state === 'failed' ? 'Повторить' : 'Сейчас'}
      </ActionButton>
      <Confirm
        text="Убрать"
        of={name}
        variant="quiet"
        title="Убрать задание из очереди?"
        question={<p>Оно не будет выполнено. Уборка по расписанию поставит заново то, что всё ещё нужно.</p>}
        sure="Убрать"
        reason={{ hint: 'Останется в журнале действий.' }}
        inputOf={(reason) => ({ id, reason })}
        action={remove}
        done="Задание убрано"
        words={gone}
      />
    </span>
  )
}
