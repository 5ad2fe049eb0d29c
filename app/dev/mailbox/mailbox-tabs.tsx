import Link from 'next/link'
import { cx } from '#components/ui/cx.ts'
import { route } from '#components/ui/route.ts'

const boxes = [
  { box: 'mail', href: '/dev/mailbox', name: 'Письма' },
  { box: 'sms', href: '/dev/mailbox/sms', name: 'СМС' },
] as const

/** From the letters to the SMS and back. */
export function MailboxTabs({ current }: { readonly current: 'mail' | 'sms' }) {
  return (
    <nav aria-label="Сообщения магазина" className="mt-8 flex gap-2">
      {boxes.map(({ box, href, name }) => (
        <Link
          key={box}
          href={route(href)}
          prefetch={false}
          aria-current={box === current ? 'page' : undefined}
          className={cx('inline-flex h-11 items-center rounded-full px-5 font-medium', box === current ? 'bg-ink text-paper' : 'bg-ground hover:underline')}
        >
          {name}
        </Link>
      ))}
    </nav>
  )
}
