import { Alert } from '#components/ui/alert.tsx'
import type { UnderWay } from '#lib/marketing/public/under-way.ts'
import { formatWhen } from '#lib/text/format-when.ts'
import { counted } from '#lib/text/plural.ts'

/** Honest about what no unsubscribing can call back. */
export function AlreadySent({ messages, channel }: { readonly messages: readonly UnderWay[]; readonly channel: 'email' | 'sms' }) {
  const [latest] = messages
  if (!latest) return null
  const sms = channel === 'sms'
  return (
    <Alert tone="caution" title="Может прийти то, что уже отправлено">
      До&nbsp;отписки {sms ? 'оператору' : 'почтовому серверу'} передано {counted(messages.length, 'сообщение', 'сообщения', 'сообщений')}, последнее&nbsp;— {formatWhen(latest.handedAt)}. Вернуть их нельзя.
      Новых не&nbsp;будет.
    </Alert>
  )
}
