import Link from 'next/link'
import { StateBadge } from '#components/desk/state-badge.tsx'
import { route } from '#components/ui/route.ts'
import { formatDay } from '#lib/text/format-moment.ts'
import { counted } from '#lib/text/plural.ts'

type Deadline = { readonly number: number; readonly title: string; readonly href: string; readonly dueAt: Date; readonly left: number }

/** Requests and claims in the order in which they have to be answered. */
export function DeadlineList({ deadlines }: { readonly deadlines: readonly Deadline[] }) {
  return (
    <ul>
      {deadlines.map(({ number, title, href, dueAt, left }) => (
        <li key={href} className="relative flex min-h-10 items-center gap-3 border-b border-line px-4 py-1.5 last:border-0 hover:bg-ground">
          <Link href={route(href)} prefetch={false} className="min-w-0 flex-1 after:absolute after:inset-0">
            <span className="font-medium">№ {number}</span> <span className="text-muted">{title}</span>
          </Link>
          <StateBadge tone={left < 0 ? 'danger' : left <= 3 ? 'caution' : 'neutral'}>
            {left < 0 ? 'просрочено' : left === 0 ? 'сегодня' : `до ${formatDay(dueAt)}, ${counted(left, 'раб. день', 'раб. дня', 'раб. дней')}`}
          </StateBadge>
        </li>
      ))}
    </ul>
  )
}
