import Link from 'next/link'
import { Icon } from '#components/ui/icon.tsx'
import { route } from '#components/ui/route.ts'
import type { BonusGlance } from '#lib/bonus/account/types.ts'
import { formatDay } from '#lib/text/format-moment.ts'
import { formatPoints } from '#lib/text/format-points.ts'

/** The points at a glance, a way to their room. Who is no member finds the room in the list like any other. */
export function BonusTile({ glance }: { readonly glance: BonusGlance | null }) {
  if (glance === null) return null
  const { balance, level, first } = glance
  return (
    <Link
      href={route('/account/bonuses')}
      className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-6 gap-y-1 rounded-xl bg-ground p-6 ring-1 ring-transparent transition-shadow ring-inset hover:ring-outline sm:px-8"
    >
      <span className="grid gap-1">
        <span className="text-2xl font-semibold">{formatPoints(balance)}</span>
        <span className="text-pretty text-muted">
          Уровень «{level}»{first && `. ${formatPoints(first.points)} действуют до\u00a0${formatDay(first.at)}`}
        </span>
      </span>
      <Icon name="chevron-right" className="size-6 text-muted" />
    </Link>
  )
}
