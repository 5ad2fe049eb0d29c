import Link from 'next/link'
import { route } from '#components/ui/route.ts'
import type { CartBonus } from '#lib/cart/types.ts'
import { formatPoints } from '#lib/text/format-points.ts'

type Props = { readonly bonus: CartBonus | null; readonly points: number }

/** The points that a cart earns: a member's by their level, for others what members get, and where to become one. */
export function EarnRow({ bonus, points }: Props) {
  if (!bonus || points === 0) return null
  return (
    <p className="text-sm text-muted" aria-live="polite" data-testid="earned-points">
      {bonus.level === null ? (
        <>
          Участники{' '}
          <Link href={route('/bonus')} prefetch={false} className="link">
            бонусной программы
          </Link>{' '}
          получат <b className="font-medium text-ink">{formatPoints(points)}</b>
        </>
      ) : (
        <>
          Получите <b className="font-medium text-ink">{formatPoints(points)}</b>, уровень «{bonus.level}»
        </>
      )}
    </p>
  )
}
