import Link from 'next/link'
import { route } from '#components/ui/route.ts'
import { env } from '#lib/env.ts'
import type { Sms } from '#lib/sms/gateway/queries.ts'
import { formatPhone } from '#lib/text/format-phone.ts'
import { formatReceived } from '../format-received.ts'
import { smsHref } from '../search.ts'

type Props = {
  readonly messages: readonly Sms[]
  readonly to: string | null
  /** Where the page of older messages begins. */
  readonly older: string | null
}

/** Received SMS, newest first, as they stand on the screen of a phone. */
export function SmsList({ messages, to, older }: Props) {
  return (
    <>
      <ul className="border-t border-line">
        {messages.map(({ id, sender, recipient, text, receivedAt }) => (
          <li key={id} className="grid gap-3 border-b border-line px-3 py-5">
            <p className="max-w-md rounded-xl bg-ground px-4 py-3 wrap-anywhere whitespace-pre-line">{withLinks(text)}</p>
            <p className="flex flex-wrap justify-between gap-x-4 text-sm text-muted">
              <span>{sender} → {formatPhone(recipient)}</span>
              <time dateTime={receivedAt.toISOString()}>{formatReceived(receivedAt)}</time>
            </p>
          </li>
        ))}
      </ul>
      {older && (
        <Link href={route(smsHref({ to, before: older }))} prefetch={false} className="link mt-6 inline-flex min-h-9 items-center">
          Более ранние СМС
        </Link>
      )}
    </>
  )
}

/** Phones make links of addresses; here only the shop's own ones become one. */
function withLinks(text: string) {
  return text
    .split(/(https?:\/\/\S+)/)
    .map((part, index) => (part.startsWith(`${env.APP_URL}/`) ? <a key={index} href={part} className="link">{part}</a> : part))
}
