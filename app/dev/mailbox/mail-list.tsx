import Link from 'next/link'
import { cx } from '#components/ui/cx.ts'
import { route } from '#components/ui/route.ts'
import type { MailSummary } from '#lib/mail/mailbox/queries.ts'
import { formatReceived } from './format-received.ts'
import { mailboxHref } from './search.ts'

type Props = {
  readonly mails: readonly MailSummary[]
  readonly to: string | null
  /** Where the page of older letters begins. */
  readonly older: string | null
  /** The letter that is open. */
  readonly current?: string
}

/** Received letters, newest first. */
export function MailList({ mails, to, older, current }: Props) {
  return (
    <>
      <ul className="border-t border-line">
        {mails.map(({ id, subject, recipients, receivedAt }) => (
          <li key={id} className="border-b border-line">
            <Link
              href={route(mailboxHref({ id, to }))}
              prefetch={false}
              aria-current={id === current ? 'page' : undefined}
              className={cx('grid gap-1 rounded-md px-3 py-4 hover:bg-ground', id === current && 'bg-ground')}
            >
              <span className="font-medium">{subject || 'Без темы'}</span>
              <span className="flex flex-wrap justify-between gap-x-4 text-sm text-muted">
                <span className="min-w-0 break-all">{recipients.join(', ')}</span>
                <time dateTime={receivedAt.toISOString()}>{formatReceived(receivedAt)}</time>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {older && (
        <Link href={route(mailboxHref({ to, before: older }))} prefetch={false} className="link mt-6 inline-flex min-h-9 items-center">
          Более ранние письма
        </Link>
      )}
    </>
  )
}
