'use client'

import { ActionButton } from '#components/desk/action-button.tsx'
import { Confirm } from '#components/desk/confirm.tsx'
import { BulkBar } from '#components/desk/selection.tsx'
import type { MessageState } from '#lib/db/generated/enums.ts'
import { cancel, retry } from '#lib/messages/desk/actions.ts'

type Props = { readonly id: string; readonly state: MessageState; readonly channel: 'email' | 'sms'; readonly legal: boolean; /** Which one, for the ear. */ readonly name: string }

const gone = { stale: 'Это сообщение уже в пути, отправлено или отменено: обновите страницу.' }

/** What can be done with a message that waits or was given up. */
export function MessageActions({ id, state, channel, legal, name }: Props) {
  if (state === 'sent' || state === 'handed' || state === 'cancelled') return null
  return (
    <span className="relative z-10 flex justify-end gap-1.5 max-sm:flex-wrap">
      {state === 'failed' &&
        (channel === 'sms' ? (
          <Confirm
            text="Повторить"
            of={name}
            title="Отправить SMS ещё раз?"
            question={<p>Если оператор принял первое и не успел ответить, человек получит второе такое же.</p>}
            sure="Отправить"
            inputOf={() => ({ ids: [id] })}
            action={retry}
            done="SMS снова в очереди"
            words={gone}
          />
        ) : (
          <ActionButton action={retry} input={{ ids: [id] }} done="Письмо снова в очереди" words={gone} label={`Повторить: ${name}`}>
            Повторить
          </ActionButton>
        ))}
      <Confirm
        text="Отменить"
        of={name}
        variant="quiet"
        title="Отменить сообщение?"
        question={<p>{legal ? 'Это сообщение магазин обязан отправить по закону. Отменяйте, только если человек извещён иначе.' : 'Оно не будет отправлено. Вернуть его в очередь нельзя.'}</p>}
        sure="Отменить сообщение"
        reason={{ hint: 'Останется рядом с сообщением и в журнале действий. Не пишите имён и контактов.' }}
        inputOf={(reason) => ({ id, reason })}
        action={cancel}
        done="Сообщение отменено"
        words={gone}
      />
    </span>
  )
}

/** Retries the ticked letters. SMS have no boxes: each is asked about. */
export function RetryChosen({ form }: { readonly form: string }) {
  return (
    <BulkBar form={form}>
      {(ids) => (
        <ActionButton action={retry} input={{ ids: [...ids] }} done="Письма снова в очереди" words={{ stale: 'Среди выбранных нет неотправленных: обновите страницу.' }} variant="primary">
          Повторить неотправленные
        </ActionButton>
      )}
    </BulkBar>
  )
}
