import Link from 'next/link'
import { DeskSection } from '#components/desk/section.tsx'
import { StateBadge } from '#components/desk/state-badge.tsx'
import { route } from '#components/ui/route.ts'
import type { DutyLine, RightLine } from '#lib/privacy/desk/duties.ts'
import { formatDay } from '#lib/text/format-moment.ts'

type Props = { readonly rights: readonly RightLine[]; readonly duties: readonly DutyLine[] }

/** What people may ask for (6.1) and what the shop owes them anyway (6.2): each with what waits, and the way there. */
export function DutyBoard({ rights, duties }: Props) {
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <DeskSection title="Права человека (6.1)" flush>
        <ul>
          {rights.map(({ kind, title, clause, open, next }) => (
            <li key={kind} className="relative flex min-h-10 items-center gap-3 border-b border-line px-4 py-1.5 last:border-0 hover:bg-ground">
              <span className="w-11 shrink-0 text-xs text-muted">{clause}</span>
              <Link href={route(`/desk/requests?kind=${kind}`)} prefetch={false} className="min-w-0 flex-1 after:absolute after:inset-0">{title}</Link>
              {next && <span className="text-xs whitespace-nowrap text-muted">до {formatDay(next)}</span>}
              <StateBadge tone={open > 0 ? 'caution' : 'neutral'}>{open > 0 ? `ждёт ${open}` : 'нет'}</StateBadge>
            </li>
          ))}
        </ul>
      </DeskSection>
      <DeskSection title="Обязанности магазина (6.2)" flush>
        <ul>
          {duties.map(({ clause, duty, state, href, troubled }) => (
            <li key={clause} className="relative flex min-h-12 items-center gap-3 border-b border-line px-4 py-1.5 last:border-0 hover:bg-ground">
              <span className="w-11 shrink-0 text-xs text-muted">{clause}</span>
              <span className="min-w-0 flex-1">
                <Link href={route(href)} prefetch={false} className="after:absolute after:inset-0">{duty}</Link>
                <span className="block text-xs text-muted">{state}</span>
              </span>
              {troubled && <StateBadge tone="caution">проверить</StateBadge>}
            </li>
          ))}
        </ul>
      </DeskSection>
    </div>
  )
}
