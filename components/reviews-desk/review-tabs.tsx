import { queryOf } from '#components/desk/query-of.ts'
import { StateTabs } from '#components/desk/state-tabs.tsx'
import type { ListedState } from '#lib/reviews-desk/review-query.ts'

type Props = {
  /** Which list is open. */
  readonly current: ListedState | 'reports'
  /** What waits. */
  readonly pending: number
  readonly reports: number
  /** What else the address of a list keeps. */
  readonly kept?: Readonly<Record<string, string | undefined>>
}

const tabs = [['pending', 'Ждут'], ['published', 'Опубликованы'], ['declined', 'Отклонены'], ['removed', 'Сняты'], ['all', 'Все']] as const

/** The lists of the room: by state, and the complaints. */
export function ReviewTabs({ current, pending, reports, kept = {} }: Props) {
  return (
    <StateTabs
      tabs={[
        ...tabs.map(([state, text]) => ({ href: `/desk/reviews${queryOf({ ...kept, state: state === 'pending' ? undefined : state })}`, text, current: current === state, ...(state === 'pending' && { count: pending }) })),
        { href: '/desk/reviews/reports', text: 'Жалобы', count: reports, current: current === 'reports' },
      ]}
    />
  )
}
