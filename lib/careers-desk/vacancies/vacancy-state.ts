import type { VacancyState } from '#lib/db/generated/enums.ts'

/** What a vacancy is to whoever looks after it. */
export type VacancyStanding = 'open' | 'planned' | 'ended' | 'draft' | 'closed'

type Facts = { readonly state: VacancyState; readonly publishAt: Date | null; readonly closesAt: Date | null }

/** How a vacancy stands at a moment: `ended` is past its last day and not closed yet. */
export function vacancyStanding({ state, publishAt, closesAt }: Facts, moment: Date): VacancyStanding {
  if (state !== 'published') return state
  if (publishAt !== null && publishAt > moment) return 'planned'
  return closesAt !== null && closesAt < moment ? 'ended' : 'open'
}

export const standingNames: Readonly<Record<VacancyStanding, string>> = { open: 'открыта', planned: 'запланирована', ended: 'приём окончен', draft: 'черновик', closed: 'закрыта' }
