import { cx } from '#components/ui/cx.ts'
import { Icon } from '#components/ui/icon.tsx'
import type { CampaignState } from '#lib/db/generated/enums.ts'
import type { CampaignView } from '#lib/marketing/campaigns/queries.ts'
import { formatWhen } from '#lib/text/format-when.ts'

const stations: readonly { readonly title: string; readonly state: CampaignState }[] = [
  { title: 'Черновик', state: 'draft' }, { title: 'На согласовании', state: 'review' }, { title: 'Согласована', state: 'approved' }, { title: 'Запущена', state: 'scheduled' }, { title: 'Идёт', state: 'running' },
  { title: 'Закончена', state: 'finished' },
]

/** Where a campaign stands on its way; under each station that it has passed who brought it there, and when. */
export function CampaignWay({ campaign: { state, steps, names } }: { readonly campaign: CampaignView }) {
  const at = stations.findIndex((station) => station.state === (state === 'paused' ? 'running' : state))
  // What lies before the last return to the draft is history, not the way.
  const since = steps.findLastIndex((step) => step.state === 'draft')
  const own = steps.slice(since === -1 ? 0 : since)
  const reached = state === 'cancelled' ? stations.findLastIndex((station) => own.some((step) => step.state === station.state)) : at
  return (
    <ol aria-label="Путь рассылки" className="grid rounded-md bg-surface ring-1 ring-line sm:grid-cols-6">
      {stations.map(({ title, state: each }, index) => {
        const step = own.findLast((it) => it.state === each)
        const done = index < reached || (state === 'finished' && index === reached)
        const here = index === at && state !== 'finished'
        return (
          <li key={each} aria-current={here ? 'step' : undefined} className={cx('flex gap-2 px-4 py-2 text-sm sm:flex-col sm:gap-0.5 sm:py-3', index > reached && 'text-muted max-sm:hidden')}>
            <span className={cx('flex items-center gap-1.5 max-sm:w-40 max-sm:shrink-0', here && 'font-semibold')}>
              {done ? <Icon name="check" className="size-4 text-positive" /> : <span aria-hidden className={cx('mx-1 size-2 rounded-full', here ? 'bg-signal' : 'bg-line')} />}
              {title}
            </span>
            {index <= reached && step && (
              <span className="min-w-0 text-xs text-muted sm:pl-5.5">
                {formatWhen(step.at)}
                {step.byId && <span className="block">{names[step.byId]}</span>}
              </span>
            )}
          </li>
        )
      })}
    </ol>
  )
}
