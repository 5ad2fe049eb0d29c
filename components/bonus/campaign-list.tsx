import Link from 'next/link'
import { route } from '#components/ui/route.ts'
import type { CampaignView } from '#lib/bonus/programme/types.ts'
import { multiplierWords } from '#lib/bonus/text/multiplier-words.ts'
import { formatMoment } from '#lib/text/format-moment.ts'

/** What gives more points for a while: running, or announced. */
export function CampaignList({ campaigns }: { readonly campaigns: readonly CampaignView[] }) {
  return (
    <ul className="grid gap-4 md:grid-cols-2">
      {campaigns.map(({ id, name, startsAt, endsAt, multiplier, category }) => (
        <li key={id} className="grid content-start gap-1 rounded-lg bg-signal-wash p-6">
          <h3 className="text-lg">{name}</h3>
          <p>
            {upper(multiplierWords(multiplier))} бонусов
            {category === null ? ' за\u00a0все товары.' : (
              <>
                {' '}за товары семейства{' '}
                <Link href={route(`/catalogue/${category.slug}`)} prefetch={false} className="link">
                  «{category.name}»
                </Link>
                .
              </>
            )}
          </p>
          <p className="text-sm text-muted">
            С&nbsp;{formatMoment(new Date(startsAt))} по&nbsp;{formatMoment(new Date(endsAt))}
          </p>
        </li>
      ))}
    </ul>
  )
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
